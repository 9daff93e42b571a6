import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isolatedEnv } from '../isolated-env';
import { CLI, type Folder, lookalike, temporaryFolder, timeless } from './run';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
  chmodSync(folder.path, 0o755);
  folder.put({ 'good/requirements.txt': 'numpy\n', 'file.txt': 'numpy\n' });
});
afterEach(() => {
  folder.remove();
});

const run = (...args: readonly string[]) => lookalike(['check', ...args], { cwd: folder.path });

describe('what can not be read is named, with status 2, and the rest is checked', () => {
  test.each([
    ['a path below a file', 'file.txt/requirements.txt', 'a part of the path is not a folder'],
    ['nothing there', 'none/requirements.txt', 'no such file or folder'],
    ['a circle of links', 'circle', 'too many symbolic links'],
    ['a path below a circle', 'circle/requirements.txt', 'too many symbolic links'],
    ['a link to nowhere', 'nowhere.txt', 'no such file or folder'],
    ['a very long name', `${'x'.repeat(300)}.txt`, 'the name is too long'],
  ])('%s', (_what, path, reason) => {
    symlinkSync('circle', join(folder.path, 'circle'));
    symlinkSync('none', join(folder.path, 'nowhere.txt'));
    const { status, stdout, stderr } = run(path, 'good');
    expect(stderr).toBe(`lookalike: ${path}: ${reason}\n`);
    expect(timeless(stdout)).toBe('No findings: 1 dependency in 1 file checked, 1 file not read.\n');
    expect(status).toBe(2);
    const annotated = run(path, '--format', 'github');
    expect(annotated).toMatchObject({
      status: 2,
      stdout: `::error file=${path},title=Not read::${reason}\n`,
    });
  });

  test('a folder without rights, named and met on the way', () => {
    const locked = join(folder.path, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o000);
    const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
    for (const path of ['locked', '.']) {
      const { status, stderr } = lookalike(['check', path], { cwd: folder.path, ...uid });
      expect([status, stderr]).toEqual([2, 'lookalike: locked: permission denied\n']);
    }
    chmodSync(locked, 0o755);
  });
});

test('a folder without a dependency file is said to have none', () => {
  mkdirSync(join(folder.path, 'empty'));
  const { status, stdout, stderr } = run('empty');
  expect([status, timeless(stdout), stderr]).toEqual([0, 'No dependency files to check.\n', '']);
});

test('an empty path, as of a variable that is not set, is wrong usage', () => {
  const { status, stdout, stderr } = run('');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('check: a path is empty');
});

test('what nobody has thought of ends with status 2, not with that of findings', () => {
  // A current folder that is gone: Node itself refuses to say where it is.
  const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" check';
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, CLI], {
    cwd: folder.path,
    env: isolatedEnv(),
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^lookalike: it failed unexpectedly: Error: ENOENT/);
});

describe('a path of Windows for standard input', () => {
  test.each([
    ['C:\\project\\requirements.txt', 'C:/project/requirements.txt', 'dajngo\n'],
    ['project\\reqs\\dev.txt', 'project/reqs/dev.txt', 'dajngo\n'],
    [
      '\\\\server\\share\\pyproject.toml',
      '//server/share/pyproject.toml',
      '[project]\ndependencies = ["dajngo"]\n',
    ],
  ])('%s', (name, shown, input) => {
    const { status, stdout } = lookalike(['check', '-', '--stdin-filename', name], {
      cwd: folder.path,
      input,
    });
    expect(status).toBe(1);
    expect(stdout).toContain(`${shown}:`);
    expect(stdout).toContain("Did you mean 'django'");
  });
});

test('a pipe that is closed early is no error', () => {
  for (let i = 0; i < 200; i++) folder.put({ [`many/${i}/requirements.txt`]: 'dajngo\n'.repeat(20) });
  const script = '{ "$0" "$1" check many; echo "status $?" >&2; } | head -n 1';
  const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, CLI], {
    cwd: folder.path,
    env: isolatedEnv(),
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^many\/0\/requirements\.txt:1:1: error name\.typo/);
  expect(stderr).toBe('status 1\n');
});

test('a named pipe is read to its end', () => {
  execFileSync('mkfifo', [join(folder.path, 'pipe.txt')]);
  const script = 'echo dajngo > pipe.txt & "$0" "$1" check pipe.txt --quiet';
  const { status, stdout } = spawnSync('sh', ['-c', script, process.execPath, CLI], {
    cwd: folder.path,
    env: isolatedEnv(),
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toContain('pipe.txt:1:1: error name.typo');
});
