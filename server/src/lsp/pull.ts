import type { Connection, DiagnosticServerCancellationData } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { toDiagnostic } from './diagnostic';
import type { Judge } from './session';

/** Answers `textDocument/diagnostic`. A client that has the current result already is told so, and no more. */
export function answerPulls(
  connection: Connection,
  judge: Judge,
  versionOf: (uri: string) => number | undefined,
) {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const asked = versionOf(uri);
    const judged = await judge(uri);
    if (token.isCancellationRequested || judged?.document.version !== asked) throw staleAnswer();
    if (judged === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { document, report } = judged;
    if (report.id === previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.id };
    }
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId: report.id,
      items: report.findings.map((finding) => toDiagnostic(document.text, finding)),
    };
  });
}

/** The text has changed since the request: an answer would be about another text. The client asks again. */
function staleAnswer(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed.', {
    retriggerRequest: true,
  });
}
