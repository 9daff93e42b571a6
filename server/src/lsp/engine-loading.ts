import type { Connection } from 'vscode-languageserver';
import type { ServerStatus } from '../../../shared/src/messages';
import { STATUS_NOTIFICATION } from '../../../shared/src/messages';
import { createEngine } from '../analysis/engine';
import type { ReadData } from '../analysis/load-data';
import { loadData } from '../analysis/load-data';
import type { Engine } from '../analysis/types';

/**
 * Loads the data and tells the client what can be judged from now on. Never rejected: without an index there is still
 * an engine, and the user hears of it once.
 */
export async function loadEngine(connection: Connection, readData: ReadData): Promise<Engine> {
  report(connection, { state: 'loading' });
  const { data, problems } = await loadData(readData);
  const engine = createEngine(data);
  const problem = problems.join(' ');
  const { date, names, ranked } = data.index;
  if (names === 0) {
    report(connection, { state: 'limited', problem });
  } else {
    const index = { date, names, ranked: ranked.length };
    report(connection, { state: 'ready', index, ...(problem === '' ? {} : { problem }) });
  }
  if (problem !== '') {
    connection.console.error(problem);
    connection.window.showWarningMessage(`Lookalike: ${problem}`);
  }
  return engine;
}

function report(connection: Connection, status: ServerStatus): void {
  connection.sendNotification(STATUS_NOTIFICATION, status).catch((error: unknown) => {
    connection.console.error(`The status could not be sent: ${String(error)}`);
  });
}
