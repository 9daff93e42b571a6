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
  /**
   * Whether the client shows diagnostics of an open document as a document. One that asks for them does so for those
   * that its user sees; what other extensions have opened, or an edit of many files, it leaves alone.
   */
  isShown(uri: string): boolean;
}

/**
 * Brings diagnostics to the client, in the way that it understands.
 *
 * @param onShown told when the client begins to show those of an open document
 */
export function keepDiagnosticsFresh(
  connection: Connection,
  features: ClientFeatures,
  documents: TextDocuments<OpenDocument>,
  judge: Judge,
  onShown: (uri: string) => void,
): Diagnostics {
  const results = createResults();
  const asked = new Set<string>();
  const onAnswer = (uri: string): void => {
    if (asked.has(uri)) return;
    asked.add(uri);
    onShown(uri);
  };
  answerPulls(connection, judge, results, (uri) => documents.get(uri)?.version, onAnswer);
  documents.onDidClose(({ document }) => {
    results.forget(document.uri);
    asked.delete(document.uri);
  });
  return features.pullsDiagnostics
    ? pulled(connection, (uri) => asked.has(uri))
    : pushed(connection, documents, judge);
}

function pulled(connection: Connection, isShown: Diagnostics['isShown']): Diagnostics {
  return {
    changed() {
      connection.languages.diagnostics.refresh().catch((error: unknown) => {
        connection.console.warn(`The client did not refresh its diagnostics: ${String(error)}`);
      });
    },
    removed() {
      // What the client asks for goes with the document.
    },
    isShown,
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
    isShown: (uri) => documents.get(uri) !== undefined,
  };
}
