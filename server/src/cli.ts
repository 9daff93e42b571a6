import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './cli/main';
import { userDataFolder } from './refresh/store/folder';

const system = { env: process.env, platform: process.platform, home: homedir() };

/** Async, so that whatever is thrown comes to the one place below. */
async function main(): Promise<number> {
  // The streams open when they are asked for: a command that doesn't read standard input doesn't touch it.
  return run(process.argv.slice(2), {
    cwd: process.cwd(),
    dataFolder: join(__dirname, '..', 'data'),
    userFolder: userDataFolder(system),
    ...system,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
  });
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    // Node would exit with 1, which says that there are findings.
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`lookalike: it failed unexpectedly: ${what}\n`);
    process.exitCode = 2;
  },
);
