/** One test that drives an editor; it throws where something isn't as it should be. */
export interface EditorTest {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface Report {
  /** What the names of the tests hold that are run; empty for all. */
  readonly only: string;
  /** Runs one test and prints its line. */
  readonly test: (test: EditorTest) => Promise<void>;
  /** Takes in a test that ran somewhere else. */
  readonly add: (name: string, milliseconds: number, error: string | undefined) => void;
  /** Prints the closing line and gives the number of failures. */
  readonly close: () => number;
}

/**
 * Counts tests and prints a line for each as it ends.
 *
 * @param only runs only the tests whose names hold this; all of them where it is empty
 */
export function createReport(print: (line: string) => void, only: string): Report {
  let passed = 0;
  let failed = 0;
  const add: Report['add'] = (name, milliseconds, error) => {
    const seconds = (milliseconds / 1000).toFixed(1);
    if (error === undefined) {
      passed++;
      print(`passed  ${name} (${seconds} s)`);
    } else {
      failed++;
      print(`FAILED  ${name} (${seconds} s)\n${error.replace(/^/gm, '        ')}`);
    }
  };
  return {
    only,
    add,
    async test({ name, run }) {
      if (!name.includes(only)) return;
      const start = performance.now();
      const error = await run().then(
        () => undefined,
        (thrown: unknown) => (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)),
      );
      add(name, performance.now() - start, error);
    },
    close() {
      if (passed + failed === 0) add(`a test whose name holds \`${only}\``, 0, 'There is none.');
      print(`${passed} passed, ${failed} failed`);
      return failed;
    },
  };
}
