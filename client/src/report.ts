import type { TextDocumentContentProvider } from 'vscode';
import { Disposable, DocumentLink, EventEmitter, languages, Range, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ScanReport } from '../../shared/src/scan-messages';
import { REPORT_REQUEST } from '../../shared/src/scan-messages';
import type { ReportTarget, ReportText } from './report-text';
import { reportText } from './report-text';

const SCHEME = 'lookalike-report';
const REPORT = Uri.from({ scheme: SCHEME, path: '/Lookalike report.txt' });

/** The read-only document with the findings of the workspace. It follows what is found while it is open. */
export interface ReportDocument {
  show(): Promise<void>;
  /** To be called when the findings have changed. */
  changed(): void;
  dispose(): void;
}

/** @param running the client of a running server */
export function createReportDocument(running: () => Promise<BaseLanguageClient | undefined>): ReportDocument {
  const emitter = new EventEmitter<Uri>();
  let shown: ReportText = { text: '', links: [] };
  const provider: TextDocumentContentProvider = {
    onDidChange: emitter.event,
    async provideTextDocumentContent() {
      const client = await running();
      if (client !== undefined) shown = reportText(await client.sendRequest<ScanReport>(REPORT_REQUEST));
      return shown.text;
    },
  };
  const registered = Disposable.from(
    emitter,
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
    languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      {
        provideDocumentLinks: (document) =>
          shown.links.map(({ start, end, to }) => {
            const range = new Range(document.positionAt(start), document.positionAt(end));
            return new DocumentLink(range, addressOf(to));
          }),
      },
    ),
  );
  return {
    async show() {
      emitter.fire(REPORT);
      const document = await workspace.openTextDocument(REPORT);
      await window.showTextDocument(document, { preview: false });
    },
    changed() {
      const key = REPORT.toString();
      if (workspace.textDocuments.some(({ uri }) => uri.toString() === key)) emitter.fire(REPORT);
    },
    dispose() {
      registered.dispose();
    },
  };
}

function addressOf(to: ReportTarget): Uri {
  if ('command' in to) return Uri.from({ scheme: 'command', path: to.command });
  return Uri.parse(to.uri).with({ fragment: `L${to.line},${to.character}` });
}
