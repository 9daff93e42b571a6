import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../../server/src/files/make-folder';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-folder-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test.each(['', 'a', 'a/b/c'])('makes %j, and is content with what is there', (path) => {
  makeFolder(join(root, path));
  makeFolder(join(root, path));
  expect(statSync(join(root, path)).isDirectory()).toBe(true);
});

test.each([
  ['file', 'EEXIST'],
  ['file/a', 'ENOTDIR'],
  ['file/a/b', 'ENOTDIR'],
])('throws for %s as the system does', (path, code) => {
  writeFileSync(join(root, 'file'), '');
  expect(() => {
    makeFolder(join(root, path));
  }).toThrow(expect.objectContaining({ code }) as Error);
});
