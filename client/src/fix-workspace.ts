import type { CancellationToken, TextDocument } from 'vscode';
import { l10n, ProgressLocation, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileFixes, FixesResult } from '../../shared/src/fix-messages';
import { FIXES_REQUEST } from '../../shared/src/fix-messages';
import { tellShortly } from './tell-shortly';

/**
 * Applies what is certain in all files of the workspace, as one edit that the editor shows before: nothing is written
 * unseen. Of a file that isn't any more what the fixes were made for nothing is changed, and the user hears of it.
 */
export async function fixWorkspace(client: BaseLanguageClient): Promise<void> {
  const prepared = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Looking for fixes that are certain'),
      cancellable: true,
    },
    (_progress, token) => prepare(client, token),
  );
  if (prepared === undefined) return;
  const { edit, leftOut } = prepared;
  if (leftOut.length > 0) {
    void window.showWarningMessage(
      l10n.t('Files that have changed meanwhile are left as they are: {0}', listed(leftOut)),
    );
  }
  if (edit.size === 0) {
    if (leftOut.length === 0) {
      void window.showInformationMessage(l10n.t('There is no fix that is certain.'));
    }
    return;
  }
  // As a refactoring, so that files that were not open are saved where the user has it so.
  if (await workspace.applyEdit(edit, { isRefactoring: true })) {
    tellShortly(l10n.t('Files changed: {0}', edit.size));
  }
}

interface Prepared {
  readonly edit: WorkspaceEdit;
  readonly leftOut: readonly Uri[];
}

/** `undefined` where it was cancelled. */
async function prepare(client: BaseLanguageClient, token: CancellationToken): Promise<Prepared | undefined> {
  const edit = new WorkspaceEdit();
  const leftOut: Uri[] = [];
  try {
    const { files } = await client.sendRequest<FixesResult>(FIXES_REQUEST, {}, token);
    for (const file of files) {
      if (token.isCancellationRequested) return undefined;
      const uri = Uri.parse(file.uri);
      const document = await opened(uri);
      if (document !== undefined && isAsJudged(document, file)) addTo(edit, document.uri, file);
      else leftOut.push(uri);
    }
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
  return token.isCancellationRequested ? undefined : { edit, leftOut };
}

function opened(uri: Uri): Thenable<TextDocument | undefined> {
  return workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );
}

/** The editor may read a file in another encoding than the server does, or have a later version of it. */
function isAsJudged(document: TextDocument, { version, changes }: FileFixes): boolean {
  return (
    (version === null || version === document.version) &&
    changes.every(({ range, oldText }) => document.getText(rangeOf(range)) === oldText)
  );
}

function addTo(edit: WorkspaceEdit, uri: Uri, { changes }: FileFixes): void {
  const metadata = { label: l10n.t('Certain fixes: tick those to apply'), needsConfirmation: true };
  for (const { range, newText } of changes) edit.replace(uri, rangeOf(range), newText, metadata);
}

function rangeOf({ start, end }: FileFixes['changes'][number]['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

const MOST_PATHS = 5;

function listed(uris: readonly Uri[]): string {
  const paths = uris.slice(0, MOST_PATHS).map((uri) => workspace.asRelativePath(uri));
  return uris.length > MOST_PATHS ? `${paths.join(', ')}, …` : paths.join(', ');
}
