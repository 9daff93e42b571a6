import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const NAMES = ['server', 'server-browser', 'client', 'client-browser'];

/** Before the tests: builds the servers that they talk to, and the clients that they load. */
export default function setup(): void {
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', ...NAMES], {
      cwd: ROOT,
      stdio: 'inherit',
    });
  } catch {
    // The build has said why. Without a bundle the tests that need it fail, and only they.
    for (const name of NAMES) rmSync(join(ROOT, `dist/${name}.js`), { force: true });
  }
}
