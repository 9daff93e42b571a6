import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookalike, temporaryFolder, utf16, type Folder } from './run';

let folder: Folder;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  folder.remove();
});

interface Report {
  readonly schema: number;
  readonly index: Readonly<Record<'names' | 'ranked', number>> & { readonly date: string };
  readonly files: readonly {
    readonly path: string;
    readonly dependencies: number;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
    readonly error?: string;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** Runs `check --format json` in the folder. */
function check(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = lookalike(['check', ...args, '--format', 'json'], {
    cwd: folder.path,
    input,
  });
  return { status, stderr, report: JSON.parse(stdout) as Report };
}

/** Paths with the names that were found to be wrong. */
function wrong(report: Report): unknown[] {
  return report.files.map(({ path, findings }) => [path, ...findings.map((finding) => finding.name)]);
}

describe('check --format json', () => {
  test('has the shape that is documented, field by field', () => {
    const { status, stderr, report } = check(
      ['-', '--stdin-filename', 'requirements.txt'],
      'dajngo==4.2\nrequests\nnumpy>=1.26\n',
    );
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(Object.keys(report)).toEqual(['schema', 'index', 'files', 'summary']);
    expect(report.schema).toBe(1);
    expect(Object.keys(report.index)).toEqual(['date', 'names', 'ranked']);
    expect(report.index.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(report.index.names).toBeGreaterThan(800_000);
    expect(report.index.ranked).toBeGreaterThan(14_000);
    expect(report.files).toHaveLength(1);
    const [file] = report.files;
    expect(Object.keys(file ?? {})).toEqual(['path', 'dependencies', 'findings']);
    expect(file).toMatchObject({ path: 'requirements.txt', dependencies: 3 });
    expect(file?.findings).toHaveLength(1);
    const finding = file?.findings[0] ?? {};
    expect(Object.keys(finding)).toEqual([
      'rule',
      'severity',
      'message',
      'name',
      'normalized',
      'range',
      'suggestions',
    ]);
    expect(finding).toMatchObject({
      rule: 'name.typo',
      severity: 'error',
      name: 'dajngo',
      normalized: 'dajngo',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
    });
    expect(finding.message).toContain('django');
    const suggestions = finding.suggestions as readonly Readonly<Record<string, unknown>>[];
    expect(Object.keys(suggestions[0] ?? {})).toEqual(['name', 'rank', 'mechanism']);
    expect(suggestions[0]).toMatchObject({ name: 'django', mechanism: 'transposition' });
    expect(suggestions[0]?.rank).toBeTypeOf('number');
    expect(report.summary).toEqual({ error: 1, warning: 0, information: 0, hint: 0, suppressed: 0 });
  });

  test('walks the current folder and obeys .gitignore', () => {
    folder.put({
      '.gitignore': 'out/\n',
      'out/requirements.txt': 'dajngo\n',
      'requirements.txt': 'dajngo\n',
      'sub/requirements-dev.txt': 'requests\n',
      'notes.txt': 'dajngo\n',
      '.venv/pyvenv.cfg': '',
      '.venv/requirements.txt': 'dajngo\n',
    });
    const { status, report } = check([]);
    expect(status).toBe(1);
    expect(wrong(report)).toEqual([['requirements.txt', 'dajngo'], ['sub/requirements-dev.txt']]);
  });

  test('a file that is named is checked though it is ignored or has an unusual name, and only once', () => {
    folder.put({ '.gitignore': '*\n', 'deps.txt': 'dajngo\n', 'requirements.txt': 'rqeuests\n' });
    const { report } = check(['deps.txt', 'requirements.txt', './deps.txt', join(folder.path, 'deps.txt')]);
    expect(wrong(report)).toEqual([
      ['deps.txt', 'dajngo'],
      ['requirements.txt', 'rqeuests'],
    ]);
  });

  test('an empty folder is no trouble', () => {
    expect(check([])).toMatchObject({ status: 0, report: { files: [] } });
  });

  test.each([
    ['UTF-16 with a byte order mark', utf16('requests\r\ndajngo\r\n'), 1],
    ['UTF-8 with a byte order mark', '\ufeffdajngo\n', 0],
    ['CRLF', 'requests\r\ndajngo\r\n', 1],
    ['Latin-1', Buffer.from('# caf\xe9\ndajngo\n', 'latin1'), 1],
  ])('reads %s with the right range', (_what, content, line) => {
    folder.put({ 'requirements.txt': content });
    const range = { start: { line, character: 0 }, end: { line, character: 6 } };
    expect(check(['requirements.txt']).report.files[0]?.findings).toMatchObject([{ name: 'dajngo', range }]);
  });

  test('what cannot be read is named, the rest is still checked, and the status is 2', () => {
    folder.put({
      'a-requirements.txt': 'dajngo\n',
      'b-requirements.txt': Buffer.from([0x72, 0, 1, 2, 0xff, 0]),
      'z-requirements.txt': 'rqeuests\n',
      'main.c': 'int main() {}\n',
    });
    const { status, stderr, report } = check(['.', 'none.txt', 'main.c']);
    expect(status).toBe(2);
    expect(wrong(report)).toEqual([
      ['a-requirements.txt', 'dajngo'],
      ['b-requirements.txt'],
      ['z-requirements.txt', 'rqeuests'],
      ['none.txt'],
      ['main.c'],
    ]);
    expect(report.files.map(({ error }) => error)).toEqual([
      undefined,
      'not a text file',
      undefined,
      'no such file or folder',
      'not a kind of dependency file that is known',
    ]);
    expect(stderr).toBe(
      'lookalike: b-requirements.txt: not a text file\n' +
        'lookalike: none.txt: no such file or folder\n' +
        'lookalike: main.c: not a kind of dependency file that is known\n',
    );
  });

  test('a file without the right to read it', () => {
    folder.put({ 'requirements.txt': 'dajngo\n', 'other-requirements.txt': 'requests\n' });
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'requirements.txt'), 0);
    const asRoot = process.getuid?.() === 0;
    const { status, stderr } = lookalike(['check', '.'], {
      cwd: folder.path,
      ...(asRoot ? { uid: 65534 } : {}),
    });
    expect(stderr).toContain('requirements.txt: permission denied\n');
    expect(status).toBe(2);
  });

  test('a file that is too large is refused without being read whole', () => {
    expect(check(['/dev/zero'])).toMatchObject({
      status: 2,
      stderr: 'lookalike: /dev/zero: larger than 16 MiB\n',
    });
  });

  test('symbolic links: a loop is none, and a link that is named is followed', () => {
    folder.put({ 'a/requirements.txt': 'dajngo\n' });
    symlinkSync('..', join(folder.path, 'a/up'));
    symlinkSync('a/requirements.txt', join(folder.path, 'linked.txt'));
    expect(wrong(check(['.', 'linked.txt']).report)).toEqual([
      ['a/requirements.txt', 'dajngo'],
      ['linked.txt', 'dajngo'],
    ]);
  });

  test('a path outside the current folder stays as it was given', () => {
    folder.put({ 'requirements.txt': '', 'sub/x': '' });
    const { stdout } = lookalike(['check', '../requirements.txt', '--format', 'json'], {
      cwd: join(folder.path, 'sub'),
    });
    expect((JSON.parse(stdout) as Report).files[0]?.path).toBe('../requirements.txt');
  });
});

describe('the exit status of check', () => {
  test.each([
    ['zq-no-such-name-zq', [], 0],
    ['zq-no-such-name-zq', ['--fail-on', 'information'], 1],
    ['dajngo', ['--fail-on', 'never'], 0],
    ['dajngo', ['--ignore', 'name.*'], 0],
    ['dajngo', ['--select', 'name.typo'], 1],
  ])('%s with %j is %i', (name, args, status) => {
    expect(check(['-', ...args], `${name}\n`).status).toBe(status);
  });

  test('a name is judged by the other rules where one is ignored', () => {
    const { report } = check(['-', '--ignore', 'name.typo'], 'dajngo\n');
    expect(report.files[0]?.findings).toMatchObject([{ rule: 'name.unknown', name: 'dajngo' }]);
  });
});
