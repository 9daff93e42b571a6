import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLI, lookalike, temporaryFolder, timeless, utf16, type Folder } from './run';

let folder: Folder;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  folder.remove();
});

const check = (...args: readonly string[]) => lookalike(['check', ...args], { cwd: folder.path });
const read = (name: string) => readFileSync(join(folder.path, name));
const text = (name: string) => read(name).toString();

describe('check --fix', () => {
  test('writes what is certain, leaves what is a guess, and reports what is left', () => {
    folder.put({ 'requirements.txt': 'cv2==4  # seen\njson\nrеquests\ndajngo\n' });
    const { status, stdout, stderr } = check('--fix');
    expect(text('requirements.txt')).toBe('opencv-python==4  # seen\nrequests\ndajngo\n');
    expect(stdout).toMatch(/^requirements\.txt:3:1: error name\.typo/);
    expect(stdout).toMatch(/\n1 error in 1 file; 3 dependencies in 1 file checked\.\n$/);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'lookalike: fixed 3 findings in 1 file\n' });
  });

  test('exits 0 where everything could be fixed, and changes nothing the next time', () => {
    folder.put({ 'requirements.txt': 'cv2\n', 'sub/setup.cfg': '[options]\ninstall_requires =\n    yaml\n' });
    expect(check('--fix', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(text('sub/setup.cfg')).toBe('[options]\ninstall_requires =\n    pyyaml\n');
    const { mtimeMs } = statSync(join(folder.path, 'requirements.txt'));
    expect(check('--fix').status).toBe(0);
    expect(statSync(join(folder.path, 'requirements.txt')).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(folder.path).sort()).toEqual(['requirements.txt', 'sub']);
  });

  test.each([
    ['UTF-8 with a byte order mark and CRLF', Buffer.from('\ufeffcv2\r\nsix\r\n')],
    ['no line end at the end', Buffer.from('six\ncv2')],
    ['UTF-16', Buffer.from(utf16('cv2\r\nsix\r\n'))],
    ['UTF-16, big-endian', Buffer.from(utf16('cv2\nsix\n')).swap16()],
    ['bytes that are not UTF-8', Buffer.from('cv2 # \xe9\xff\n', 'latin1')],
  ])('keeps the encoding and the line ends: %s', (_what, content) => {
    folder.put({ 'requirements.txt': content });
    expect(check('--fix', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
    const wide = (word: string) => Buffer.from(word, 'utf16le').toString('latin1');
    const swapped = (word: string) => Buffer.from(word, 'utf16le').swap16().toString('latin1');
    let wanted = content.toString('latin1').replace('cv2', 'opencv-python');
    for (const form of [wide, swapped]) wanted = wanted.replace(form('cv2'), form('opencv-python'));
    expect(read('requirements.txt').toString('latin1')).toBe(wanted);
  });

  test('fixes nothing that is suppressed', () => {
    folder.put({ 'requirements.txt': 'cv2\nyaml\n' });
    expect(check('--select', 'name.import-name', '--write-baseline', 'base.json').status).toBe(0);
    folder.put({ 'requirements.txt': 'cv2\nyaml\ncv2\n' });
    const { status, stdout } = check('--fix', '--baseline', 'base.json');
    expect(text('requirements.txt')).toBe('cv2\nyaml\nopencv-python\n');
    expect({ status, stdout: timeless(stdout) }).toEqual({
      status: 0,
      stdout: 'No findings: 3 dependencies in 1 file checked, 2 suppressed.\n',
    });
  });

  test('leaves the rules alone that are ignored', () => {
    folder.put({ 'requirements.txt': 'cv2\n' });
    check('--fix', '--ignore', 'name.import-name');
    expect(text('requirements.txt')).toBe('cv2\n');
  });

  test('a baseline that is written holds what is left', () => {
    folder.put({ 'requirements.txt': 'cv2\ndajngo\n' });
    check('--fix', '--write-baseline', 'base.json');
    const { findings } = JSON.parse(text('base.json')) as {
      findings: readonly { name: string; count: number }[];
    };
    expect(findings.map(({ name, count }) => [name, count])).toEqual([['dajngo', 1]]);
  });

  test('a link that is named goes on pointing at its file, whose rights stay', () => {
    folder.put({ 'real.txt': 'cv2\n' });
    chmodSync(join(folder.path, 'real.txt'), 0o640);
    symlinkSync('real.txt', join(folder.path, 'linked.txt'));
    expect(check('--fix', 'linked.txt').status).toBe(0);
    expect(text('real.txt')).toBe('opencv-python\n');
    expect(statSync(join(folder.path, 'real.txt')).mode & 0o777).toBe(0o640);
  });

  test('names what it can not write, leaves it alone, and fixes the rest', () => {
    const shiftJis = Buffer.concat([
      Buffer.from('# coding: shift_jis\n# '),
      Buffer.from([0x83, 0x65]),
      Buffer.from('\ncv2\n'),
    ]);
    folder.put({
      'a-requirements.txt': Buffer.from([0, 1]),
      'b-requirements.txt': shiftJis,
      'c-requirements.txt': 'cv2\n',
    });
    execFileSync('mkfifo', [join(folder.path, 'pipe')]);
    const writer = `printf 'cv2\\n' > pipe & exec '${process.execPath}' '${CLI}' check . pipe --fix --format json`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', writer], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect(stderr).toBe(
      'lookalike: a-requirements.txt: not a text file\n' +
        "lookalike: b-requirements.txt: not fixed: its encoding can't be written\n" +
        'lookalike: pipe: not fixed: not a regular file\n' +
        'lookalike: fixed 1 finding in 1 file\n',
    );
    expect(status).toBe(2);
    expect((JSON.parse(stdout) as { summary: { error: number } }).summary.error).toBe(2);
    expect(read('b-requirements.txt').equals(shiftJis)).toBe(true);
    expect(text('c-requirements.txt')).toBe('opencv-python\n');
  });

  test('a folder without the right to write is named, and its file stays as it was', () => {
    folder.put({ 'sub/requirements.txt': 'cv2\n' });
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'sub'), 0o555);
    const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const { status, stdout, stderr } = lookalike(['check', '--fix'], {
      cwd: folder.path,
      env: { HOME: folder.path },
      ...uid,
    });
    expect(stderr).toBe('lookalike: sub/requirements.txt: not fixed: permission denied\n');
    expect(stdout).toContain('cv2');
    expect(status).toBe(2);
    expect(text('sub/requirements.txt')).toBe('cv2\n');
  });
});

describe('check --fix --dry-run', () => {
  test('writes nothing; standard output is a diff that git applies', () => {
    const files = {
      'requirements.txt': 'a\nb\nc\nd\ncv2==4\ne\nf\ng\nh\ni\nj\nk\nl\nm\nyaml',
      'sub dir/é.txt': 'cv2\r\nsix\r\n',
    };
    folder.put(files);
    const { status, stdout, stderr } = check(
      '--fix',
      '--dry-run',
      '.',
      'sub dir/é.txt',
      '--select',
      'name.import-name',
    );
    expect(status).toBe(0);
    expect(timeless(stderr)).toMatch(/^No findings: .*\nlookalike: --fix would fix 3 findings in 2 files\n$/);
    for (const [name, content] of Object.entries(files)) expect(text(name)).toBe(content);
    expect(stdout).toMatch(
      /^--- a\/requirements\.txt\n\+\+\+ b\/requirements\.txt\n@@ -2,7 \+2,7 @@\n b\n c\n d\n-cv2==4\n\+opencv-python==4\n e\n f\n g\n@@/,
    );
    execFileSync('git', ['apply', '-p1', '-'], { cwd: folder.path, input: stdout });
    expect(text('requirements.txt')).toBe(
      files['requirements.txt'].replace('cv2', 'opencv-python').replace('yaml', 'pyyaml'),
    );
    expect(text('sub dir/é.txt')).toBe('opencv-python\r\nsix\r\n');
    expect(check('--fix', '--dry-run', '--select', 'name.import-name').stdout).toBe('');
  });

  test('what would be left decides the exit status, and is told on standard error', () => {
    folder.put({ 'requirements.txt': 'cv2\ndajngo\n' });
    const { status, stdout, stderr } = check('--fix', '--dry-run', '--format', 'json', '--quiet');
    expect(status).toBe(1);
    expect(stdout).toContain('+opencv-python\n');
    expect((JSON.parse(stderr) as { summary: unknown }).summary).toMatchObject({ error: 1 });
  });

  test('goes with --fix only', () => {
    expect(check('--dry-run')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('check - --fix', () => {
  test.each([
    ['UTF-8', Buffer.from('cv2\r\ndajngo'), Buffer.from('opencv-python\r\ndajngo')],
    ['UTF-16', utf16('dajngo\ncv2\n'), utf16('dajngo\nopencv-python\n')],
    ['nothing to fix', Buffer.from('dajngo\n'), Buffer.from('dajngo\n')],
    ['nothing at all', Buffer.alloc(0), Buffer.alloc(0)],
  ])(
    'writes the fixed text to standard output, and the rest to standard error: %s',
    (_what, input, output) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'check', '-', '--fix'], { input });
      expect(stdout.equals(output)).toBe(true);
      const wrong = output.length > 0;
      expect(status).toBe(wrong ? 1 : 0);
      expect(stderr.toString().includes('error name.typo')).toBe(wrong);
    },
  );

  test('shows a diff with --dry-run', () => {
    const input = '[project]\ndependencies = ["cv2"]\n';
    const { stdout } = lookalike(
      ['check', '-', '--fix', '--dry-run', '--stdin-filename', 'a/pyproject.toml'],
      { input },
    );
    expect(stdout).toBe(
      '--- a/a/pyproject.toml\n+++ b/a/pyproject.toml\n@@ -1,2 +1,2 @@\n [project]\n' +
        '-dependencies = ["cv2"]\n+dependencies = ["opencv-python"]\n',
    );
  });
});
