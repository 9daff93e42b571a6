import type { Connection } from 'vscode-languageserver';
import { toDiagnostic } from './diagnostic';
import type { Judge } from './session';

/** Diagnostics for clients that don't ask for them. */
export interface Push {
  /** Judges a document soon and publishes the result. Calls that follow at once are one. */
  schedule(uri: string): void;
  /** Takes the diagnostics of a document away. */
  clear(uri: string): void;
}

export function createPush(connection: Connection, judge: Judge): Push {
  const waiting = new Set<string>();
  const shown = new Map<string, string>();

  async function publish(uri: string): Promise<void> {
    waiting.delete(uri);
    const judged = await judge(uri);
    if (judged === undefined) return;
    const { document, report } = judged;
    if (shown.get(uri) === report.id) return;
    shown.set(uri, report.id);
    await connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: report.findings.map((finding) => toDiagnostic(document.text, finding, report.path)),
    });
  }

  function logged(work: Promise<void>): void {
    work.catch((error: unknown) => {
      connection.console.error(`Diagnostics could not be published: ${String(error)}`);
    });
  }

  return {
    schedule(uri) {
      if (waiting.has(uri)) return;
      waiting.add(uri);
      // After the messages that have already arrived: of several changes only the last state is judged.
      setTimeout(() => {
        logged(publish(uri));
      }, 0);
    },
    clear(uri) {
      shown.delete(uri);
      logged(connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  };
}
