import type { InHostResult } from './results';
import { RESULT_MARK } from './results';

interface Runner {
  on(event: 'pass', listener: (test: Mocha.Test) => void): unknown;
  on(event: 'fail', listener: (test: Mocha.Test, error: Error) => void): unknown;
}

/** Runs what has been defined, and logs each result in a form that the driver outside reads. */
export function runMocha(start: (done: (failures: number) => void) => Runner): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = start((failures) => {
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
    const log = (result: InHostResult): void => {
      console.log(RESULT_MARK + JSON.stringify(result));
    };
    runner.on('pass', ({ title, duration }) => {
      log({ name: title, milliseconds: duration ?? 0 });
    });
    runner.on('fail', ({ title, duration }, error) => {
      log({ name: title, milliseconds: duration ?? 0, error: error.message });
    });
  });
}
