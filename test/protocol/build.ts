import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Before the tests: builds the servers that they talk to. */
export default function setup(): void {
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', 'server', 'server-browser'], {
      cwd: ROOT,
      stdio: 'inherit',
    });
  } catch {
    // The build has said why. Without a bundle the tests that need it fail, and only they.
    rmSync(join(ROOT, 'dist/server.js'), { force: true });
    rmSync(join(ROOT, 'dist/server-browser.js'), { force: true });
  }
}
