import { describe, expect, test } from 'vitest';
import type { FileRead } from '../../../../server/src/analysis/includes/file-access';
import { includeFindings } from '../../../../server/src/analysis/includes/findings';
import { followIncludes, MOST_FILES } from '../../../../server/src/analysis/includes/follow';
import { createIncludeGraph } from '../../../../server/src/analysis/includes/graph';
import { formatOfPath } from '../../../../server/src/manifests/formats';
import { readerOf } from '../../../../server/src/manifests/registry';
import type { Settings } from '../../../../shared/src/settings';
import { DEFAULT_SETTINGS } from '../../../../shared/src/settings';
import { tableAccess } from './table-access';

type Files = Readonly<Record<string, string | FileRead>>;

/** Follows the includes of a text; findings as `place rule message`, `place` as line:character-character. */
async function follow(path: string, text: string, files: Files = {}, settings: Partial<Settings> = {}) {
  const { access, asked } = tableAccess({ [path]: text, ...files });
  const manifest = readerOf(formatOfPath(path) ?? 'requirements')?.(text);
  if (manifest === undefined) throw new Error(path);
  const { outcomes, reached } = await followIncludes(path, manifest, createIncludeGraph(access));
  const found = includeFindings(text, manifest, outcomes, { ...DEFAULT_SETTINGS, ...settings });
  return {
    asked,
    reached: Object.fromEntries(reached),
    found,
    rows: found.map(({ rule, severity, message, range: { start, end } }) => {
      return `${start.line}:${start.character}-${end.character} ${severity} ${rule} ${message}`;
    }),
  };
}

const main = 'requirements.txt';

describe('the findings on an include', () => {
  const rows: [what: string, path: string, text: string, files: Files, found: readonly string[]][] = [
    ['a file that is there', main, '-r base.txt\n', { 'base.txt': 'six\n' }, []],
    [
      'one that is not',
      main,
      'six\n-r base.txt # x\n',
      {},
      ["1:3-11 warning file.missing-include 'base.txt' does not exist: there is no 'base.txt' here."],
    ],
    [
      'one beside the including file',
      'requirements/dev.txt',
      '--requirement=base.txt\n-c ../base.txt\n',
      { 'base.txt': 'six\n' },
      [
        "0:14-22 warning file.missing-include 'base.txt' does not exist: there is no 'requirements/base.txt' here.",
      ],
    ],
    [
      'itself',
      main,
      '-r ./requirements.txt\n',
      {},
      [
        "0:3-21 warning file.include-cycle './requirements.txt' is this file itself, so it includes itself without end.",
      ],
    ],
    [
      'a way back, and a cycle that lies beside it',
      main,
      '-r a.txt\n-r c.txt\n',
      { 'a.txt': '-r b.txt', 'b.txt': '-c requirements.txt', 'c.txt': '-r d.txt', 'd.txt': '-r c.txt' },
      [
        "0:3-8 warning file.include-cycle 'a.txt' leads back to this file, without end: a.txt → b.txt → requirements.txt.",
      ],
    ],
    [
      'above the workspace',
      main,
      '-r ../../../etc/passwd\n',
      {},
      [
        "0:3-22 information file.include-outside '../../../etc/passwd' leads out of the workspace, so it is not read: its names are not judged.",
      ],
    ],
    [
      'an absolute path',
      main,
      '-c /etc/passwd\n',
      {},
      [
        "0:3-14 information file.include-outside '/etc/passwd' is an absolute path, which is not followed: its names are not judged.",
      ],
    ],
    [
      'a link that leads out',
      main,
      '-r link.txt\n',
      { 'link.txt': { kind: 'outside' } },
      [
        "0:3-11 information file.include-outside 'link.txt' is a link out of the workspace, so it is not read: its names are not judged.",
      ],
    ],
    [
      'a folder',
      main,
      '-r requirements/\n',
      { requirements: { kind: 'unread', why: 'is a folder' } },
      ["0:3-16 warning file.unread-include 'requirements/' is a folder, so it is not read."],
    ],
    ['an address, a variable', main, '-r https://example.com/a.txt\n-c ${HERE}/a.txt\n', {}, []],
    [
      'setup.cfg',
      'setup.cfg',
      '[options]\ninstall_requires = file: a.txt, b.txt\n',
      { 'a.txt': '' },
      ["1:32-37 warning file.missing-include 'b.txt' does not exist: there is no 'b.txt' here."],
    ],
    [
      'a dynamic field',
      'sub/pyproject.toml',
      '[tool.setuptools.dynamic]\ndependencies = { file = ["a.txt", "b.txt"] }\n',
      { 'sub/a.txt': '' },
      ["1:35-40 warning file.missing-include 'b.txt' does not exist: there is no 'sub/b.txt' here."],
    ],
    [
      'a group of the same file',
      'pyproject.toml',
      '[dependency-groups]\na = ["six"]\nb = [{include-group = "a"}]\n',
      {},
      [],
    ],
  ];

  test.each(rows)('%s', async (_what, path, text, files, expected) => {
    expect((await follow(path, text, files)).rows).toEqual(expected);
  });

  test('have no name and no fix, and the severity that is set', async () => {
    const text = '-r a.txt\n-r /b.txt\n';
    const severities = { 'file.*': 'off', 'file.missing-include': 'error' } as const;
    const { found } = await follow(main, text, {}, { severities });
    expect(found).toMatchObject([
      { severity: 'error', name: '', normalized: '', suggestions: [], fixes: [] },
    ]);
  });

  test('a path that is written twice is looked up once and reported twice', async () => {
    const { rows: twice, asked } = await follow(main, '-r a.txt\n-r a.txt\n');
    expect(twice).toHaveLength(2);
    expect(asked).toEqual(['a.txt']);
  });
});

describe('what is reached', () => {
  test('with files of files, each read as it is included', async () => {
    const files = { 'a.txt': '-r b.txt\n-c c.txt', 'b.txt': '-r a.txt\n-r no.txt', 'c.txt': '' };
    const { reached, asked } = await follow(main, '-r a.txt\n-r requirements.txt\n', files);
    expect(reached).toEqual({ 'a.txt': 'requirements', 'b.txt': 'requirements', 'c.txt': 'constraints' });
    expect(asked).toEqual(['a.txt', 'b.txt', 'c.txt', 'no.txt']);
  });

  test('ends after so many files, in a chain and beside each other', async () => {
    const many = Array.from({ length: MOST_FILES + 10 }, (_, at) => `${at}.txt`);
    const chain = Object.fromEntries(many.map((name, at) => [name, `-r ${at + 1}.txt`]));
    expect((await follow(main, '-r 0.txt', chain)).asked).toHaveLength(MOST_FILES);
    const flat = await follow(main, many.map((name) => `-r ${name}\n`).join(''));
    expect(flat.asked).toHaveLength(MOST_FILES);
    expect(flat.rows.filter((row) => row.includes('file.unread-include'))).toHaveLength(10);
  });

  test('every file may include every other one', async () => {
    const names = Array.from({ length: 200 }, (_, at) => `${at}.txt`);
    const all = names.map((name) => `-r ${name}\n`).join('');
    const { rows: found, asked } = await follow(
      main,
      all,
      Object.fromEntries(names.map((name) => [name, all])),
    );
    expect(found).toEqual([]);
    expect(asked).toHaveLength(names.length);
  });
});
