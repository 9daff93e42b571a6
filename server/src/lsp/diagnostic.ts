import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DiagnosticData } from '../../../shared/src/messages';
import { DIAGNOSTIC_SOURCE } from '../../../shared/src/messages';
import type { Range, Span } from '../../../shared/src/span';
import type { Finding } from '../analysis/types';
import { documentationUrl } from '../rules/table';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** A finding as an editor shows it. `text` is the text that was analysed. */
export function toDiagnostic(text: TextDocument, finding: Finding): Diagnostic {
  return {
    range: finding.range,
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: documentationUrl(finding.rule) },
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    data: dataOf(text, finding),
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
    fixes: finding.fixes.map(({ title, span, newText, exact }) => ({
      title,
      range: rangeOf(text, span),
      newText,
      exact,
    })),
  };
}
