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

function find(most: number, isCancelled = () => false) {
  const isWanted = (path: string) => path.endsWith('.txt');
  return findFilesBelow(root, { folder: '', globs: [], isWanted, most, isCancelled });
}

test('finds what is wanted by its path below the folder', async () => {
  expect(await find(10)).toEqual({ paths: ['a.txt', 'sub/b.txt'], complete: true });
  expect(await find(2)).toEqual({ paths: ['a.txt', 'sub/b.txt'], complete: true });
});

test('says when there is more', async () => {
  expect(await find(1)).toEqual({ paths: ['a.txt'], complete: false });
});

test('ends soon when it is cancelled', async () => {
  for (let folder = 0; folder < 3000; folder++)
    mkdirSync(join(root, 'many', String(folder)), { recursive: true });
  let asked = 0;
  const { complete } = await find(10, () => ++asked > 0);
  expect({ complete, asked }).toEqual({ complete: false, asked: 1 });
});
