import type { Connection } from 'vscode-languageserver';
import { ProgressType } from 'vscode-languageserver';
import type { ScanProgress } from '../../../../shared/src/scan-messages';

/** Milliseconds between two states. */
const EVERY = 100;

const TYPE = new ProgressType<ScanProgress>();

/**
 * Tells the client how far a scan is, not too often, each time that the function is called.
 *
 * @param token `undefined` where the client doesn't want to know
 * @param now milliseconds of a steady clock
 */
export function progressTo(
  connection: Connection,
  token: string | number | undefined,
  now: () => number,
  state: () => ScanProgress,
): () => void {
  if (token === undefined) return () => undefined;
  let last = -Infinity;
  return () => {
    if (now() - last < EVERY) return;
    last = now();
    connection.sendProgress(TYPE, token, state()).catch((error: unknown) => {
      connection.console.warn(`The progress could not be told: ${String(error)}`);
    });
  };
}
