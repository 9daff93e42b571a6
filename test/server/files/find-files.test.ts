import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFilesBelow } from '../../../server/src/files/find-files';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-find-'));
  for (const path of ['.gitignore', 'a.txt', 'sub/b.txt', 'sub/c.md', 'node_modules/x.txt', 'hidden/x.txt']) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path === '.gitignore' ? 'hidden/\n' : '');
  }
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

let turns = 0;
const turn = () => {
  turns++;
  return Promise.resolve();
};

function find(most: number, isCancelled = () => false) {
  const isWanted = (path: string) => path.endsWith('.txt');
  return findFilesBelow(root, { folder: '', globs: [], isWanted, most, turn, isCancelled });
}

test('finds what is wanted by its path below the folder', async () => {
  expect(await find(10)).toEqual({ paths: ['a.txt', 'sub/b.txt'], complete: true });
  expect(await find(2)).toEqual({ paths: ['a.txt', 'sub/b.txt'], complete: true });
});

test('says when there is more', async () => {
  expect(await find(1)).toEqual({ paths: ['a.txt'], complete: false });
});

test('takes a turn for each folder, and ends when it is cancelled', async () => {
  turns = 0;
  expect((await find(10)).complete).toBe(true);
  expect(turns).toBe(2);
  turns = 0;
  expect((await find(10, () => turns > 0)).complete).toBe(false);
  expect(turns).toBe(1);
});
