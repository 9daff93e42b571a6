import type {
  CodeAction,
  CodeActionParams,
  Connection,
  Diagnostic,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { FIX_ALL_KIND } from '../../../shared/src/messages';
import { certainFixes, changesOf } from '../analysis/certain-fixes';
import type { Finding, Fix } from '../analysis/types';
import { isDiagnosticOf, rangeOf, toDiagnostic } from './diagnostic';
import type { VersionOf } from './judged-now';
import { judgedNow } from './judged-now';
import type { OpenDocument } from './open-document';
import type { OfferContext } from './policy-actions';
import { pageActions } from './page-actions';
import { policyActions } from './policy-actions';
import type { Judge, Judged } from './session';

/**
 * Answers `textDocument/codeAction`: a quick fix for every suggestion of the findings at the place, best first, and
 * one action that applies all certain fixes of the document. Only findings that are shown have actions: no action
 * touches a word that is being typed.
 */
export function answerCodeActions(
  connection: Connection,
  judge: Judge,
  versionOf: VersionOf,
  versionedEdits: boolean,
  offering: (judged: Judged) => Promise<OfferContext>,
) {
  connection.onCodeAction(async (params) => {
    const judged = await judgedNow(judge, versionOf, params.textDocument.uri);
    if (judged === undefined) return [];
    const context = await offering(judged);
    return actionsFor(judged, params, versionedEdits, context).map((action) => inOwnWords(action, context));
  });
}

function actionsFor(
  { document, report }: Judged,
  params: CodeActionParams,
  versionedEdits: boolean,
  context: OfferContext,
) {
  const { only, diagnostics } = params.context;
  const { start, end } = params.range;
  const actions: CodeAction[] = [];
  const others: CodeAction[] = [];
  const pages: CodeAction[] = [];
  const manifest = report.analysis?.manifest;
  if (wants(only, CodeActionKind.QuickFix)) {
    for (const finding of report.findings.filter((found) => touches(found.range, params.range))) {
      // The editor's own copy where there is one, so that it can tell which of its entries the action mends.
      const diagnostic =
        diagnostics.find((one) => isDiagnosticOf(finding, one)) ??
        toDiagnostic(document.text, finding, report.path);
      for (const fix of finding.fixes) actions.push(quickFix(document, fix, diagnostic, versionedEdits));
      // Decisions are made on one finding, not on all of a selection.
      if (start.line !== end.line) continue;
      others.push(...policyActions(document.uri, finding, diagnostic, context));
      if (context.opensPages && manifest !== undefined)
        pages.push(...pageActions(finding, manifest, context.index, diagnostic));
    }
    actions.push(...others, ...pages);
  }
  if (only !== undefined && wants(only, FIX_ALL_KIND)) {
    const all = fixAll(document, report.findings, versionedEdits);
    if (all !== undefined) actions.push(all);
  }
  return actions;
}

/** An action with its title in the language of the client. */
function inOwnWords(action: CodeAction, { titleOf }: OfferContext): CodeAction {
  const title = titleOf(action.title);
  return action.command === undefined
    ? { ...action, title }
    : { ...action, title, command: { ...action.command, title } };
}

/** Kinds are dotted paths, and a wanted kind stands for everything below it; the empty one for all. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || `${kind}.`.startsWith(`${wanted}.`));
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function quickFix(
  document: OpenDocument,
  fix: Fix,
  diagnostic: Diagnostic,
  versionedEdits: boolean,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(document, [fix], versionedEdits),
  };
}

function fixAll(
  document: OpenDocument,
  findings: readonly Finding[],
  versionedEdits: boolean,
): CodeAction | undefined {
  const fixes = certainFixes(findings);
  if (fixes.length === 0) return undefined;
  return {
    title: 'Apply all fixes that are certain',
    kind: FIX_ALL_KIND,
    edit: workspaceEdit(document, fixes, versionedEdits),
  };
}

function workspaceEdit(
  { uri, version, text }: OpenDocument,
  fixes: readonly Fix[],
  versionedEdits: boolean,
): WorkspaceEdit {
  const edits: TextEdit[] = fixes
    .flatMap(changesOf)
    .map((change) => ({ range: rangeOf(text, change.span), newText: change.newText }));
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
