import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLI, lookalike, ROOT, temporaryFolder, timeless } from './run';

describe('check, for people', () => {
  test('shows a finding and a summary, without colour where there is no terminal', () => {
    const { status, stdout, stderr } = lookalike(['check', '-'], { input: 'requests\ndajngo==4.2\n' });
    expect([status, stderr]).toEqual([1, '']);
    const [head, source, marks, cure, blank, summary, end] = timeless(stdout).split('\n');
    expect(head).toMatch(/^requirements\.txt:2:1: error name\.typo {2}.*django/);
    expect([source, marks]).toEqual(['  2 | dajngo==4.2', '    | ^^^^^^']);
    expect(cure).toContain('    = help: change to `django`');
    expect([blank, end]).toEqual(['', '']);
    expect(summary).toBe('1 error in 1 file; 2 dependencies in 1 file checked.');
  });

  test('says so when there is nothing', () => {
    expect(timeless(lookalike(['check', '-'], { input: 'requests\n' }).stdout)).toBe(
      'No findings: 1 dependency in 1 file checked.\n',
    );
  });

  test('--quiet leaves the findings', () => {
    const { stdout } = lookalike(['check', '-', '--quiet'], { input: 'dajngo\n' });
    expect(stdout).toContain('dajngo');
    expect(stdout).not.toContain('checked');
  });

  test.each([
    ['a terminal', [], {}, true],
    ['a terminal and --no-color', ['--no-color'], {}, false],
    ['a terminal and NO_COLOR', [], { NO_COLOR: '1' }, false],
  ])('on %s', (_what, args, env, coloured) => {
    const command = [process.execPath, CLI, 'name', 'dajngo', ...args].map((word) => `'${word}'`).join(' ');
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      env: { ...process.env, NO_COLOR: '', TERM: 'xterm', ...env },
      encoding: 'utf8',
    });
    expect(stdout).toContain('name.typo');
    expect(stdout.includes('\u001b[1;31merror\u001b[0m')).toBe(coloured);
    expect(stdout.includes('\u001b')).toBe(coloured);
  });
});

test('wrong usage is explained on standard error, with status 2', () => {
  expect(lookalike(['scan'])).toEqual({
    status: 2,
    stdout: '',
    stderr:
      "lookalike: unknown command 'scan'. Commands: check, name, list, index\n" +
      "Run 'lookalike --help' for help.\n",
  });
});

test('help and version go to standard output, with status 0', () => {
  const help = lookalike(['check', '--help']);
  expect([help.status, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toMatch(/^Usage: lookalike check /);
  expect(lookalike(['--version']).stdout).toMatch(/^lookalike \d+\.\d+\.\d+\n$/);
});

describe('an index that cannot be used', () => {
  test('is named, what needs no index is still judged, and the status is 2', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder.path, 'dist'));
    cpSync(CLI, join(folder.path, 'dist/cli.js'));
    const cli = join(folder.path, 'dist/cli.js');
    const missing = lookalike(['name', 'djаngo', 'requests', '--format', 'json'], { cli });
    folder.put({ 'data/names.bin': 'not an index', 'data/malicious.bin': '' });
    const damaged = lookalike(['check', '-', '--format', 'json'], { cli, input: 'djаngo\n' });
    folder.remove();
    expect(missing.status).toBe(2);
    expect(missing.stderr).toMatch(/^lookalike: .*names\.bin: no such file or folder/m);
    const verdicts = missing.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(verdicts).toMatchObject([
      { name: 'djаngo', findings: [{ severity: 'error' }] },
      { name: 'requests', findings: [] },
    ]);
    expect(damaged.status).toBe(2);
    expect(damaged.stderr).toContain('lookalike: ');
    expect(damaged.stdout).toContain('"severity":"error"');
  });
});

describe('a reader that goes away', () => {
  test.each([
    ['name', '-'],
    ['check', '-'],
  ])('%s %s ends quietly', async (...args) => {
    const child = spawn(process.execPath, [CLI, ...args, '--fail-on', 'never'], { cwd: ROOT });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('dajngo\n'.repeat(200_000));
    const status = await new Promise((resolve) => child.on('exit', resolve));
    expect([status, stderr]).toEqual([0, '']);
  });
});
