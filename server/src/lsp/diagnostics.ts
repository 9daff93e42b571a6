import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features';
import type { OpenDocument } from './open-document';
import { answerPulls } from './pull';
import { createPush } from './push';
import { createResults } from './results';
import type { Judge } from './session';

export interface Diagnostics {
  /** To be called when a document's diagnostics may have changed without its text; for all of them without a URI. */
  changed(uri?: string): void;
  /** To be called when a file has gone. */
  removed(uri: string): void;
}

/** Brings diagnostics to the client, in the way that it understands. */
export function keepDiagnosticsFresh(
  connection: Connection,
  features: ClientFeatures,
  documents: TextDocuments<OpenDocument>,
  judge: Judge,
): Diagnostics {
  const results = createResults();
  answerPulls(connection, judge, results, (uri) => documents.get(uri)?.version);
  documents.onDidClose(({ document }) => {
    results.forget(document.uri);
  });
  return features.pullsDiagnostics ? pulled(connection) : pushed(connection, documents, judge);
}

function pulled(connection: Connection): Diagnostics {
  return {
    changed() {
      connection.languages.diagnostics.refresh().catch((error: unknown) => {
        connection.console.warn(`The client did not refresh its diagnostics: ${String(error)}`);
      });
    },
    removed() {
      // What the client asks for goes with the document.
    },
  };
}

function pushed(connection: Connection, documents: TextDocuments<OpenDocument>, judge: Judge): Diagnostics {
  const push = createPush(connection, judge);
  documents.onDidChangeContent(({ document }) => {
    push.schedule(document.uri);
  });
  documents.onDidClose(({ document }) => {
    push.clear(document.uri);
  });
  return {
    changed(uri) {
      for (const key of uri === undefined ? documents.keys() : [uri]) push.schedule(key);
    },
    removed(uri) {
      if (documents.get(uri) === undefined) push.clear(uri);
    },
  };
}
