import type { TextDocumentEdit, TextDocuments, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AllowParams } from '../../../shared/src/policy-messages';
import { addAllow } from '../analysis/policy/edit/allow';
import { ignoreComment } from '../analysis/policy/edit/ignore-comment';
import { addPrivateName } from '../analysis/policy/edit/private-names';
import type { PolicyBasis } from '../analysis/policy/basis';
import { policyFor } from '../analysis/policy/basis';
import { policyFileOf } from '../analysis/policy/read';
import type { Surroundings } from '../analysis/surroundings/types';
import type { Change } from '../analysis/types';
import type { Settings } from '../../../shared/src/settings';
import { dayAfter } from '../policy/dates';
import { rangeOf } from './diagnostic';
import type { OpenDocument } from './open-document';
import type { Judged } from './session';
import { documentPlace, uriBelow } from './workspace-paths';

/** What an edit of the policy is made from. */
export interface PolicyEditParts {
  readonly documents: TextDocuments<OpenDocument>;
  readonly folders: () => readonly string[];
  readonly surroundingsOf: (judged: Judged) => Surroundings | undefined;
  /** Waits for the files around a document; `false` where that takes too long. */
  readonly settled: (uri: string) => Promise<boolean>;
  readonly basisOf: (settings: Settings) => PolicyBasis;
  /** The client takes edits that name versions, and makes files. */
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
}

/** The longest reason that is written down. */
const LONGEST_REASON = 500;

/** The edit that records a decision; a sentence where it can't be made. */
export function policyEdit(
  parts: PolicyEditParts,
  params: AllowParams,
  judged: Judged,
  settings: Settings,
): WorkspaceEdit | string {
  const basis = parts.basisOf(settings);
  const around = parts.surroundingsOf(judged);
  const policies = around?.policies ?? [];
  const { maxDays, requireReason } = policyFor(policies, basis, settings);
  const reason = oneLine(params.reason ?? '');
  const until = maxDays === undefined ? {} : { until: dayAfter(basis.today, maxDays) };
  if (params.scope === 'line') return lineEdit(parts, params, judged, { reason, ...until });

  const { folder } = documentPlace(params.uri, parts.folders());
  if (folder === undefined) return 'The file lies outside of the workspace, so there is no policy for it.';
  const holders = policies.filter((file) => policyFileOf(file, basis) !== undefined);
  // A project that has none yet gets one where its other tools have their settings.
  const target = holders[0] ?? policies.find(({ path }) => path.endsWith('pyproject.toml'));
  const path = target?.path ?? 'lookalike.toml';
  const uri = uriBelow(folder, path);
  const open = parts.documents.all().find((document) => {
    const place = documentPlace(document.uri, parts.folders());
    return place.folder === folder && place.path === path;
  });
  const text = open?.text.getText() ?? target?.text ?? '';
  const changes =
    params.scope === 'prefix'
      ? addPrivateName(path, text, params.pattern ?? params.name)
      : addAllow(path, text, {
          name: params.name,
          rules: [params.rule],
          ...(reason === '' && !requireReason ? {} : { reason }),
          ...until,
        });
  if (typeof changes === 'string') return changes;
  const document = open?.text ?? TextDocument.create(uri, 'toml', 0, text);
  const at = { uri: open?.uri ?? uri, version: open?.version ?? null };
  const edit = editOf(parts, at, document, changes);
  if (target !== undefined || open !== undefined) return edit;
  if (!parts.createsFiles)
    return 'There is no policy file. Make an empty lookalike.toml in the workspace first.';
  const made = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [made, { textDocument: at, edits: editsOf(document, changes) }] };
}

function lineEdit(
  parts: PolicyEditParts,
  { position, rule }: AllowParams,
  { document, report }: Judged,
  more: { readonly reason: string; readonly until?: string },
): WorkspaceEdit | string {
  const { text, uri, version } = document;
  const start = text.offsetAt(position);
  const format = report.analysis?.manifest.format;
  const change =
    format === undefined
      ? undefined
      : ignoreComment(text.getText(), format, { start, end: start }, { rule, ...more });
  if (change === undefined)
    return 'No comment can stand at this line. Allow the name in the project instead.';
  return editOf(parts, { uri, version }, text, [change]);
}

function editOf(
  { versionedEdits }: PolicyEditParts,
  at: TextDocumentEdit['textDocument'],
  document: TextDocument,
  changes: readonly Change[],
): WorkspaceEdit {
  const edits = editsOf(document, changes);
  return versionedEdits
    ? { documentChanges: [{ textDocument: at, edits }] }
    : { changes: { [at.uri]: edits } };
}

function editsOf(document: TextDocument, changes: readonly Change[]) {
  return changes.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
}

/** A reason as it can stand in a comment: one line, without what a text can't hold. */
function oneLine(reason: string): string {
  return reason
    .slice(0, LONGEST_REASON)
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim();
}
