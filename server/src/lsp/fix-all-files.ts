import type { CancellationToken, Connection, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { MessageType } from 'vscode-languageserver';
import type { FileFixes, FixesResult } from '../../../shared/src/fix-messages';
import type { ClientFeatures } from './client-features';
import type { CommandHandler } from './commands';
import { tellUser } from './commands';

/** The one annotation of all edits. */
const CERTAIN = 'certain';

/** The command that has the client change all files in which something is certain; says so where nothing is. */
export function fixAllCommand(
  connection: Connection,
  features: ClientFeatures,
  fixes: (token: CancellationToken) => Promise<FixesResult>,
): CommandHandler {
  return async (_args, token) => {
    const { files } = await fixes(token);
    if (token.isCancellationRequested) return;
    if (files.length === 0) {
      tellUser(connection, 'Lookalike: there is no fix that is certain.', MessageType.Info);
      return;
    }
    const { applied, failureReason } = await connection.workspace.applyEdit({
      label: 'Lookalike: fix all files',
      edit: editOf(files, features),
    });
    if (!applied) tellUser(connection, failureReason ?? 'The files could not be changed.');
  };
}

function editOf(
  files: readonly FileFixes[],
  { versionedEdits, annotatesEdits }: ClientFeatures,
): WorkspaceEdit {
  if (!versionedEdits) {
    return { changes: Object.fromEntries(files.map(({ uri, changes }) => [uri, changes.map(textEdit)])) };
  }
  const documentChanges = files.map(({ uri, version, changes }): TextDocumentEdit => {
    const edits = changes.map(textEdit);
    const annotated = edits.map((edit) => ({ ...edit, annotationId: CERTAIN }));
    return { textDocument: { uri, version }, edits: annotatesEdits ? annotated : edits };
  });
  if (!annotatesEdits) return { documentChanges };
  const annotation = { label: 'Certain fixes: tick those to apply', needsConfirmation: true };
  return { documentChanges, changeAnnotations: { [CERTAIN]: annotation } };
}

function textEdit({ range, newText }: FileFixes['changes'][number]) {
  return { range, newText };
}
