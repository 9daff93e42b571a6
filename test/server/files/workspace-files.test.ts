import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listedFiles } from '../../../server/src/files/listed-files';
import { workspaceFiles } from '../../../server/src/files/workspace-files';

const base = mkdtempSync(join(tmpdir(), 'lookalike-files-'));
const root = join(base, 'project');
mkdirSync(join(root, 'folder'), { recursive: true });
writeFileSync(join(base, 'secret.txt'), 'six\n');
writeFileSync(join(root, 'plain.txt'), '\ufeffsix\n');
writeFileSync(join(root, 'folder/utf16.txt'), Buffer.from('\ufeffsix\n', 'utf16le'));
writeFileSync(join(root, 'binary.txt'), Uint8Array.of(115, 0, 120));
writeFileSync(join(root, 'empty.txt'), '');
writeFileSync(join(root, 'sparse.txt'), '');
truncateSync(join(root, 'sparse.txt'), 1 << 30);
symlinkSync(join(base, 'secret.txt'), join(root, 'out.txt'));
symlinkSync(base, join(root, 'up'));
symlinkSync('plain.txt', join(root, 'in.txt'));
symlinkSync('loop.txt', join(root, 'loop.txt'));
symlinkSync('nowhere.txt', join(root, 'dangling.txt'));
symlinkSync(root, join(base, 'link-to-project'));
execFileSync('mkfifo', [join(root, 'pipe.txt')]);
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

const listed = (folder: string) => listedFiles(folder, workspaceFiles(folder));

test.each([
  ['plain.txt', 'six\n'],
  ['folder/utf16.txt', 'six\n'],
  ['in.txt', 'six\n'],
  ['empty.txt', ''],
  ['missing.txt', 'missing'],
  ['plain.txt/x', 'missing'],
  ['dangling.txt', 'missing'],
  ['', 'is a folder'],
  ['folder', 'is a folder'],
  ['out.txt', 'outside'],
  ['up/secret.txt', 'outside'],
  ['up', 'outside'],
  ['../secret.txt', 'outside'],
  ['sparse.txt', 'is larger than 16 MiB'],
  ['pipe.txt', 'is not a regular file'],
  ['binary.txt', 'is not a text file'],
  ['loop.txt', "can't be read (too many symbolic links)"],
  ['x'.repeat(5000), 'missing'],
  [`${'x'.repeat(5000)}/x`, "can't be read (the name is too long)"],
  ['PLAIN.TXT', 'missing'],
  ['up/none.txt', 'missing'],
])('%s: %s', async (path, expected) => {
  for (const files of [workspaceFiles(root), listed(root)]) {
    const read = await files.read(path);
    expect(read.kind === 'text' ? read.text : read.kind === 'unread' ? read.why : read.kind).toBe(expected);
  }
});

test('a name with a NUL is an answer, not an exception', async () => {
  expect((await workspaceFiles(root).read('a\0b')).kind).toBe('missing');
  expect((await workspaceFiles(root).read('a\0b/c')).kind).toBe('unread');
});

test('the folder itself may be named by a link', async () => {
  for (const open of [workspaceFiles, listed]) {
    const files = open(join(base, 'link-to-project'));
    expect((await files.read('plain.txt')).kind).toBe('text');
    expect((await files.read('out.txt')).kind).toBe('outside');
  }
});

test('a list of a folder answers for what is missing, and asks for what is spelt otherwise', async () => {
  const asked: string[] = [];
  const files = listedFiles(root, {
    read(path) {
      asked.push(path);
      return Promise.resolve({ kind: 'missing' });
    },
  });
  for (const path of [
    'none.txt',
    'none/x.txt',
    'folder/none.txt',
    'PLAIN.txt',
    'Folder/utf16.txt',
    'in.txt',
  ]) {
    expect(await files.read(path)).toEqual({ kind: 'missing' });
  }
  expect(asked).toEqual(['PLAIN.txt', 'Folder/utf16.txt', 'in.txt']);
  expect(await files.read('plain.txt', 3)).toMatchObject({ kind: 'unread' });
});

test('one look into a folder is remembered, and a new access sees what has come', async () => {
  const files = workspaceFiles(root);
  expect(await files.read('later.txt')).toEqual({ kind: 'missing' });
  writeFileSync(join(root, 'later.txt'), 'six\n');
  expect(await files.read('later.txt')).toEqual({ kind: 'missing' });
  expect(await workspaceFiles(root).read('later.txt')).toEqual({ kind: 'text', text: 'six\n' });
  rmSync(join(root, 'later.txt'));
});
