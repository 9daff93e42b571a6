import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const NAMES = ['cli', 'mcp'];
const BUNDLES = NAMES.map((name) => join(ROOT, `dist/${name}.js`));
const SOURCES = ['server/src', 'shared/src', 'scripts/build.mjs', 'package.json'];

/** Before the tests: builds the bundles that they run, unless they are newer than everything that they are made from. */
export default function setup(): void {
  const built = Math.min(...BUNDLES.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0));
  if (SOURCES.every((path) => newest(join(ROOT, path)) < built)) return;
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', ...NAMES], { cwd: ROOT, stdio: 'inherit' });
  } catch {
    // The build has said why. Without a bundle the tests that need it fail, and only they.
    for (const path of BUNDLES) rmSync(path, { force: true });
  }
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  const children = statSync(path).isDirectory() ? readdirSync(path) : [];
  return Math.max(mtimeMs, ...children.map((child) => newest(join(path, child))));
}
