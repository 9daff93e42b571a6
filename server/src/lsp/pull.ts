import type { Connection, DiagnosticServerCancellationData } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Results } from './results';
import type { Judge } from './session';

/**
 * Answers `textDocument/diagnostic`. A client that has the current result already is told so, and no more.
 *
 * @param onAnswer told of each open document whose diagnostics the client has from now on
 */
export function answerPulls(
  connection: Connection,
  judge: Judge,
  results: Results,
  versionOf: (uri: string) => number | undefined,
  onAnswer: (uri: string) => void,
) {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const asked = versionOf(uri);
    const judged = await judge(uri);
    if (token.isCancellationRequested || judged?.document.version !== asked) throw staleAnswer();
    if (judged === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { id: resultId, items } = results.of(judged);
    onAnswer(uri);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  });
}

/** The text has changed since the request: an answer would be about another text. The client asks again. */
function staleAnswer(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed.', {
    retriggerRequest: true,
  });
}
