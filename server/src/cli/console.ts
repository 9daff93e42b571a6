import type { Host } from './host';
import { visible } from './output/visible';
import { Writer } from './writer';

const CLEAR_LINE = '\r\u001b[2K';
/** Milliseconds between two states of the progress line. */
const PROGRESS_EVERY = 100;

/** Standard output and standard error of one run. */
export interface Console {
  readonly out: Writer;
  /** Takes the report: standard output, or standard error where something else goes there. */
  readonly report: Writer;
  /** Hands over what `report` has gathered. */
  readonly flush: () => Promise<void>;
  /** Names something that went wrong, on standard error, at once. */
  readonly complain: (message: string) => void;
  /** Shows how far the work is: on standard error, only on a terminal, not too often. */
  readonly progress: (message: string) => void;
  /** Hands everything over; true where standard output failed for another reason than a reader that has gone. */
  readonly finish: () => Promise<boolean>;
}

/**
 * @param quiet no progress
 * @param apart the report goes to standard error, without progress, since standard output takes something that a program reads
 */
export function openConsole({ stdout, stderr }: Host, quiet: boolean, apart = false): Console {
  const out = new Writer(stdout);
  const report = apart ? new Writer(stderr) : out;
  let drawn = false;
  let last = 0;
  // Nobody is left to tell when standard error has gone.
  stderr.on('error', () => undefined);
  const clear = () => {
    if (drawn) stderr.write(CLEAR_LINE);
    drawn = false;
  };
  const complain = (message: string) => {
    clear();
    stderr.write(`lookalike: ${visible(message)}\n`);
  };
  return {
    out,
    report,
    flush() {
      clear();
      return report.flush();
    },
    complain,
    progress(message) {
      const now = Date.now();
      if (quiet || apart || stderr.isTTY !== true || now - last < PROGRESS_EVERY) return;
      last = now;
      drawn = true;
      stderr.write(CLEAR_LINE + visible(message));
    },
    async finish() {
      clear();
      await out.flush();
      await report.flush();
      if (out.failure !== undefined) complain(`standard output: ${out.failure}`);
      return out.failure !== undefined;
    },
  };
}
