import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, 'dist/cli.js');
const SOURCES = ['server/src', 'shared/src', 'scripts/build.mjs', 'package.json'];

/** Before the tests: builds the bundle that they run, unless it is newer than everything that it is made from. */
export default function setup(): void {
  const built = statSync(BUNDLE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (SOURCES.every((path) => newest(join(ROOT, path)) < built)) return;
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', 'cli'], { cwd: ROOT, stdio: 'inherit' });
  } catch {
    // The build has said why. Without a bundle the tests that need it fail, and only they.
    rmSync(BUNDLE, { force: true });
  }
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  const children = statSync(path).isDirectory() ? readdirSync(path) : [];
  return Math.max(mtimeMs, ...children.map((child) => newest(join(path, child))));
}
