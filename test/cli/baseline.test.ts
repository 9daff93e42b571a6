import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookalike, temporaryFolder, timeless, type Folder } from './run';
import { schemaErrors } from './sarif-schema';

let folder: Folder;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  folder.remove();
});

function check(...args: readonly string[]) {
  const outcome = lookalike(['check', ...args], { cwd: folder.path });
  return { ...outcome, stdout: timeless(outcome.stdout) };
}

const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

/** Writes `base.json` for a file with the text. */
function known(text: string): void {
  folder.put({ 'requirements.txt': text });
  expect(check('--write-baseline', 'base.json').status).toBe(0);
}

describe('check --write-baseline', () => {
  test('lists all findings without lines, shows them, and exits 0', () => {
    folder.put({ 'b/requirements.txt': 'dajngo\nnumpy\ndajngo\n', 'requirements.txt': '-r none.txt\ncv2\n' });
    const { status, stdout, stderr } = check('--write-baseline', 'base.json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('b/requirements.txt:1:1: error name.typo');
    expect(read('base.json')).toBe(`{
  "schema": 1,
  "findings": [
    {"path":"b/requirements.txt","rule":"name.typo","name":"dajngo","count":2},
    {"path":"requirements.txt","rule":"file.missing-include","name":"none.txt","count":1},
    {"path":"requirements.txt","rule":"name.import-name","name":"cv2","count":1}
  ]
}
`);
    expect(readdirSync(folder.path).sort()).toEqual(['b', 'base.json', 'requirements.txt']);
  });

  test('drops what is gone when an old one is given as well', () => {
    known('dajngo\ncv2\n');
    folder.put({ 'requirements.txt': 'cv2\n' });
    expect(check('--baseline', 'base.json', '--write-baseline', 'base.json').status).toBe(0);
    expect(read('base.json')).not.toContain('dajngo');
    expect(check('--baseline', 'base.json').status).toBe(0);
  });

  test('with nothing found writes an empty list, which can be read', () => {
    known('numpy\n');
    expect(read('base.json')).toBe('{\n  "schema": 1,\n  "findings": []\n}\n');
    expect(check('--baseline', 'base.json').status).toBe(0);
  });

  test('says so where the file cannot be written', () => {
    expect(check('--write-baseline', 'none/base.json')).toMatchObject({
      status: 2,
      stderr: 'lookalike: none/base.json: no such file or folder\n',
    });
  });
});

describe('check --baseline', () => {
  test('known findings do not fail, wherever their lines are; the summary counts them', () => {
    known('dajngo\nnumpy\n');
    folder.put({ 'requirements.txt': '# moved\n\nnumpy\nDajngo==4.2\n' });
    expect(check('--baseline', 'base.json')).toEqual({
      status: 0,
      stdout: 'No findings: 2 dependencies in 1 file checked, 1 suppressed.\n',
      stderr: '',
    });
  });

  test.each([
    ['another name', 'dajngo\nrqeuests\n', 'rqeuests'],
    ['the same name once more', 'dajngo\ndajngo\n', 'dajngo'],
  ])('%s fails', (_what, text, name) => {
    known('dajngo\n');
    folder.put({ 'requirements.txt': text });
    const { status, stdout } = check('--baseline', 'base.json');
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp('^requirements\\.txt:2:1: error', 'u'));
    expect(stdout).toContain(`  2 | ${name}\n`);
    expect(stdout).toContain('1 error in 1 file; 2 dependencies in 1 file checked, 1 suppressed.');
  });

  test('the same name in another file fails', () => {
    known('dajngo\n');
    folder.put({ 'sub/requirements.txt': 'dajngo\n' });
    expect(check('--baseline', 'base.json').status).toBe(1);
  });

  test('holds from another folder as well', () => {
    folder.put({ 'sub/requirements.txt': 'dajngo\n' });
    known('numpy\n');
    const { status } = lookalike(['check', '--baseline', '../base.json'], { cwd: join(folder.path, 'sub') });
    expect(status).toBe(0);
  });

  test('JSON, SARIF and GitHub output say what is known', () => {
    known('dajngo\n');
    folder.put({ 'requirements.txt': 'dajngo\ncv2\n' });
    const json = JSON.parse(check('--baseline', 'base.json', '--format', 'json').stdout) as object;
    expect(json).toMatchObject({
      files: [{ findings: [{ name: 'dajngo', suppressed: { by: 'baseline' } }, { name: 'cv2' }] }],
      summary: { error: 1, suppressed: 1 },
    });
    const sarif = JSON.parse(check('--baseline', 'base.json', '--format', 'sarif').stdout) as object;
    expect(schemaErrors(sarif)).toEqual([]);
    expect(sarif).toMatchObject({
      runs: [{ results: [{ suppressions: [{ kind: 'external' }] }, { suppressions: [] }] }],
    });
    const github = check('--baseline', 'base.json', '--format', 'github').stdout;
    expect(github).toMatch(/^::error file=requirements\.txt,line=2,[^\n]*\n$/);
  });

  test.each([
    ['missing', undefined, 'no such file or folder'],
    ['no JSON', '{"schema": 1, "findings": [', 'not a baseline (see --write-baseline)'],
    ['empty', '', 'not a baseline (see --write-baseline)'],
    ['other JSON', '[]', 'not a baseline (see --write-baseline)'],
    ['null', 'null', 'not a baseline (see --write-baseline)'],
    [
      'of another version',
      '{"schema": 2, "findings": []}',
      'a baseline of another version of lookalike; write it again',
    ],
    [
      'with a damaged finding',
      '{"schema": 1, "findings": [{"path": "r.txt", "rule": "name.typo", "name": "x", "count": -1}]}',
      'a damaged baseline: finding 1 has no usable path, rule, name and count',
    ],
  ])('that is %s: status 2, and nothing is checked', (_what, content, message) => {
    folder.put({
      'requirements.txt': 'dajngo\n',
      ...(content === undefined ? {} : { 'base.json': content }),
    });
    expect(check('--baseline', 'base.json')).toEqual({
      status: 2,
      stdout: '',
      stderr: `lookalike: base.json: ${message}\n`,
    });
  });
});
