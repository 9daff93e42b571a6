import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DiagnosticData } from '../../../shared/src/messages';
import { DIAGNOSTIC_SOURCE } from '../../../shared/src/messages';
import type { Range, Span } from '../../../shared/src/span';
import { changesOf } from '../analysis/certain-fixes';
import type { Finding } from '../analysis/types';
import { documentationUrl } from '../rules/table';
import { siblingUri } from './workspace-paths';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/**
 * A finding as an editor shows it.
 *
 * @param text the text that was analysed
 * @param path the document's, relative to the workspace
 */
export function toDiagnostic(text: TextDocument, finding: Finding, path: string): Diagnostic {
  const { related = [] } = finding;
  return {
    range: finding.range,
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: documentationUrl(finding.rule) },
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    data: dataOf(text, finding),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((place) => ({
            message: place.message,
            location: {
              uri: place.path === undefined ? text.uri : siblingUri(text.uri, path, place.path),
              range: place.range,
            },
          })),
        }),
  };
}

/** Whether a diagnostic that comes back from the editor is the one of a finding. */
export function isDiagnosticOf(finding: Finding, diagnostic: Diagnostic): boolean {
  const { start, end } = diagnostic.range;
  return (
    diagnostic.code === finding.rule &&
    start.line === finding.range.start.line &&
    start.character === finding.range.start.character &&
    end.line === finding.range.end.line &&
    end.character === finding.range.end.character
  );
}

export function rangeOf(text: TextDocument, span: Span): Range {
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

function dataOf(text: TextDocument, finding: Finding): DiagnosticData {
  return {
    rule: finding.rule,
    name: finding.name,
    normalized: finding.normalized,
    fixes: finding.fixes.map((fix) => ({
      title: fix.title,
      exact: fix.exact,
      changes: changesOf(fix).map(({ span, newText }) => ({ range: rangeOf(text, span), newText })),
    })),
  };
}
