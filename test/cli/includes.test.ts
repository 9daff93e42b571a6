import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Folder, lookalike, temporaryFolder } from './run';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly message: string;
      readonly range: { readonly start: { readonly line: number; readonly character: number } };
    }[];
  }[];
}

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

/** Runs `check` in a folder; findings as `file:line:character rule`. */
function check(args: readonly string[], cwd = folder.path) {
  const { status, stdout, stderr } = lookalike(['check', '--format', 'json', ...args], { cwd });
  const { files } = JSON.parse(stdout) as Report;
  const rows = files.flatMap(({ path, findings }) =>
    findings.map(({ rule, range: { start } }) => `${path}:${start.line}:${start.character} ${rule}`),
  );
  return { status, stderr, rows, files: files.map(({ path }) => path) };
}

test('nothing outside, no folder, no huge file, no file twice: each with a finding where it is written', () => {
  folder.put({
    'outside.txt': 'dajngo\n',
    'project/requirements.txt':
      '-r ../../../etc/passwd\n-r /etc/passwd\n-r folder\n-r huge.txt\n-r requirements.txt\n-r link.txt\n-r no.txt\n-r base.txt\n',
    'project/folder/x.md': '',
    'project/huge.txt': '',
    'project/base.txt': 'six\n',
  });
  truncateSync(join(folder.path, 'project/huge.txt'), 1 << 30);
  symlinkSync(join(folder.path, 'outside.txt'), join(folder.path, 'project/link.txt'));
  const expected = [
    'requirements.txt:0:3 file.include-outside',
    'requirements.txt:1:3 file.include-outside',
    'requirements.txt:2:3 file.unread-include',
    'requirements.txt:3:3 file.unread-include',
    'requirements.txt:4:3 file.include-cycle',
    'requirements.txt:5:3 file.include-outside',
    'requirements.txt:6:3 file.missing-include',
  ];
  const project = join(folder.path, 'project');
  expect(check(['.'], project)).toEqual({
    status: 0,
    stderr: '',
    rows: expected,
    files: ['requirements.txt', 'base.txt'],
  });
  expect(check(['requirements.txt'], project).rows).toEqual(expected);
});

test('what only an include makes a dependency file is judged after the files of its folder, once', () => {
  folder.put({
    'requirements.txt': '-r deps.txt\n-c pinned.lst\n-r sub/requirements.txt\n',
    'deps.txt': 'dajngo\n-r more.list\n-r requirements.txt\n',
    'more.list': 'dajngo\n',
    'pinned.lst': 'dajngo\n',
    'sub/requirements.txt': '-r ../deps.txt\n',
    'robots.txt': 'dajngo\n',
  });
  const { rows, files } = check(['.']);
  expect(files).toEqual(['requirements.txt', 'sub/requirements.txt', 'deps.txt', 'pinned.lst', 'more.list']);
  expect(rows).toEqual([
    'requirements.txt:0:3 file.include-cycle',
    'requirements.txt:2:3 file.include-cycle',
    'sub/requirements.txt:0:3 file.include-cycle',
    'deps.txt:0:0 name.typo',
    'deps.txt:2:3 file.include-cycle',
    'pinned.lst:0:0 name.typo',
    'more.list:0:0 name.typo',
  ]);
});

test('a file that is named alone is judged alone', () => {
  folder.put({ 'requirements.txt': '-r deps.txt\n', 'deps.txt': 'dajngo\n' });
  expect(check(['requirements.txt'])).toMatchObject({ rows: [], files: ['requirements.txt'] });
});

test('a folder keeps to itself, and paths above it are followed as far as the current folder', () => {
  folder.put({
    'a/requirements.txt': '-r ../deps.txt\n-r ../../deps.txt\n',
    'deps.txt': 'dajngo\n',
    'elsewhere/x': '',
  });
  const within = check(['a']);
  expect(within).toMatchObject({
    rows: ['a/requirements.txt:1:3 file.include-outside'],
    files: ['a/requirements.txt'],
  });
  const path = join(folder.path, 'a');
  const from = check([path], join(folder.path, 'elsewhere'));
  expect(from.rows.map((row) => row.slice(path.length))).toEqual([
    '/requirements.txt:0:3 file.include-outside',
    '/requirements.txt:1:3 file.include-outside',
  ]);
});

test('rules that are ignored say nothing, and standard input counts as the file that it names', () => {
  folder.put({ 'requirements.txt': '-r no.txt\n-r /no.txt\n' });
  expect(check(['.', '--ignore', 'file.missing-include']).rows).toEqual([
    'requirements.txt:1:3 file.include-outside',
  ]);
  expect(check(['.', '--select', 'name.*']).rows).toEqual([]);
  const stdin = (name: string) =>
    lookalike(['check', '-', '--stdin-filename', name, '--select', 'file.*'], {
      cwd: folder.path,
      input: '-r absent.txt\n',
    }).stdout;
  expect(stdin('requirements.txt')).toContain('file.missing-include');
  expect(stdin('not-there.txt')).not.toContain('file.missing-include');
});
