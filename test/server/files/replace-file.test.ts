import {
  chmodSync,
  readFileSync,
  readdirSync,
  statSync,
  lstatSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../../server/src/files/replace-file';
import { temporaryFolder, type Folder } from '../../cli/run';

let folder: Folder;
const at = (name: string) => join(folder.path, name);

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  folder.remove();
});

test('makes a file, and replaces one without leaving anything else', () => {
  expect(replaceFile(at('a'), 'one')).toBeUndefined();
  expect(replaceFile(at('a'), 'two')).toBeUndefined();
  expect(readFileSync(at('a'), 'utf8')).toBe('two');
  expect(readdirSync(folder.path)).toEqual(['a']);
});

test('keeps the rights, and a link', () => {
  writeFileSync(at('a'), 'one');
  chmodSync(at('a'), 0o640);
  symlinkSync('a', at('link'));
  expect(replaceFile(at('link'), 'two')).toBeUndefined();
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('a'), 'utf8')).toBe('two');
  expect(statSync(at('a')).mode & 0o777).toBe(0o640);
});

test('answers why it cannot', () => {
  expect(replaceFile(at('none/a'), '')).toBe('no such file or folder');
  expect(replaceFile(folder.path, '')).toBe('is a folder');
  expect(readdirSync(folder.path)).toEqual([]);
});

test('writes to what is not a regular file', () => {
  expect(replaceFile('/dev/null', 'x')).toBeUndefined();
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
