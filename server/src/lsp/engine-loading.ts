import type { Connection } from 'vscode-languageserver';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { ServerStatus } from '../../../shared/src/messages';
import { STATUS_NOTIFICATION } from '../../../shared/src/messages';
import { createEngine } from '../analysis/engine';
import type { ReadData } from '../analysis/load-data';
import type { LoadOptions } from '../analysis/load-data';
import { loadData } from '../analysis/load-data';
import type { KnownReleases, ReleaseOf } from '../analysis/releases';
import { createReleases, knownReleases } from '../analysis/releases';
import type { Engine } from '../analysis/types';

/** What the server answers from. */
export interface Loaded {
  readonly engine: Engine;
  /** The releases of the index, read when they are first asked for; never rejected. */
  readonly releases: () => Promise<ReleaseOf>;
  /** The same for rules, which don't wait for them. */
  readonly known: KnownReleases;
  /** Whether a name was reported as malicious when this was loaded. */
  readonly isReported: (normalized: string) => boolean;
}

/**
 * Loads the data and tells the client what can be judged from now on. Never rejected: without an index there is still
 * an engine, and the user hears of it once.
 */
export async function loadEngine(
  connection: Connection,
  readData: ReadData,
  options: LoadOptions,
): Promise<Loaded> {
  report(connection, { state: 'loading' });
  const { data, problems, notices, readBeside } = await loadData(readData, options);
  const engine = createEngine(data);
  const problem = [...problems, ...notices].join(' ');
  const { date, names, ranked } = data.index;
  if (names === 0) {
    report(connection, { state: 'limited', problem });
  } else {
    const index = { date, names, ranked: ranked.length };
    report(connection, { state: 'ready', index, ...(problem === '' ? {} : { problem }) });
  }
  if (problem !== '') {
    connection.console.error(problem);
    // As a notification: the `window` object would send a request, which not every client answers.
    const message = `Lookalike: ${problem}`;
    send(connection, ShowMessageNotification.method, { type: MessageType.Warning, message });
  }
  const releases = createReleases(data.index, readBeside, (what) => {
    connection.console.error(what);
  });
  const { malicious } = data;
  const known = knownReleases(releases);
  return { engine, releases, known, isReported: (name) => malicious.report(name) !== undefined };
}

function report(connection: Connection, status: ServerStatus): void {
  send(connection, STATUS_NOTIFICATION, status);
}

function send(connection: Connection, method: string, params: object): void {
  connection.sendNotification(method, params).catch((error: unknown) => {
    connection.console.error(`${method} could not be sent: ${String(error)}`);
  });
}
