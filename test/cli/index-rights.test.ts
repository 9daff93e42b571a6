import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Folder, lookalike, temporaryFolder } from './run';

let folder: Folder;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'data');
  mkdirSync(path);
  chmodSync(folder.path, 0o755);
  folder.put({ 'simple.json': '{"meta": {"api-version": "1.0"}, "projects": [{"name": "acme-core"}]}' });
});
afterEach(() => {
  chmodSync(path, 0o755);
  folder.remove();
});

/** Rights mean something to others than root only. */
const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
const OFF = ['--names', 'off', '--ranking', 'off', '--malicious', 'off'];
const run = (args: readonly string[], as: { readonly uid?: number } = uid) =>
  lookalike([...args, '--data-dir', path], as);
const update = (as?: { readonly uid?: number }) =>
  run(['index', 'update', ...OFF, '--private', join(folder.path, 'simple.json')], as);

test('a folder that can not be written to is said to be just that', () => {
  chmodSync(path, 0o555);
  const { status, stdout, stderr } = update();
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe(`lookalike: The package index could not be updated: ${path}: permission denied.\n`);
  expect(readdirSync(path)).toEqual([]);
});

test.each([
  ['file', 'something else is in its place'],
  ['file/sub', 'a part of the path is not a folder'],
])('a file in its place (%s) as well', (place, reason) => {
  folder.put({ 'data/file': '' });
  const { status, stderr } = lookalike(['index', 'update', ...OFF, '--data-dir', join(path, place)]);
  expect(status).toBe(2);
  expect(stderr).toBe(
    `lookalike: The package index could not be updated: ${join(path, place)}: ${reason}.\n`,
  );
});

test('fetched data that can not be read is not called damaged, and the rest works', () => {
  expect(update({}).status).toBe(0);
  for (const [name, what] of [
    ['current.json', 'package index'],
    [readdirSync(path).find((each) => each.startsWith('private-names')) ?? '', 'list of private names'],
  ] as const) {
    chmodSync(join(path, name), 0o000);
    const { status, stdout, stderr } = run(['name', 'dajngo']);
    expect(status).toBe(1);
    expect(stdout).toContain('django');
    expect(stderr).toContain(`The ${what} can't be read (${join(path, name)}: permission denied).`);
    expect(stderr).not.toMatch(/damaged|again/);
    chmodSync(join(path, name), 0o644);
  }
});
