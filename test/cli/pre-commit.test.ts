import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatOfPath } from '../../server/src/manifests/formats';
import { CLI, ROOT, temporaryFolder, type Folder } from './run';

interface Hook {
  readonly entry: string;
  readonly files: string;
}

const [hook = { entry: '', files: '' }] = parse(
  readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'),
) as readonly Hook[];
/** Python's verbose form, where blanks mean nothing, without its mark. */
const files = new RegExp(hook.files.replace('(?x)', '').replaceAll(/\s/g, ''), 'u');

describe('the files of the pre-commit hook', () => {
  test('are told in the verbose form, whose mark has to come first', () => {
    expect(hook.files).toMatch(/^\(\?x\)\([^#]*\)\n$/);
  });

  test.each([
    ['requirements.txt'],
    ['a/dev-requirements.in'],
    ['requirements/base.txt'],
    ['constraints.txt'],
    ['a/reqs/x.pip'],
    ['deps/x.in'],
    ['pins.txt'],
    ['pyproject.toml'],
    ['hatch.toml'],
    ['sub/pixi.toml'],
    ['setup.cfg'],
    ['Pipfile'],
    ['tox.ini'],
    ['environment.yml'],
    ['environment-dev.yaml'],
    ['test_environment.yml'],
    ['setup.py'],
  ])('hold %s', (path) => {
    expect(formatOfPath(path)).toBeDefined();
    expect(files.test(path)).toBe(true);
  });

  test.each([['README.md'], ['notes.txt'], ['Pipfile.bak'], ['package.json'], ['my.toml'], ['a.pyc']])(
    'leave out %s',
    (path) => {
      expect(formatOfPath(path)).toBeUndefined();
      expect(files.test(path)).toBe(false);
    },
  );
});

describe('a commit with the hook', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(() => {
    folder.remove();
  });

  /** Commits the files in a new repository, where git calls the hook's entry with the paths, as pre-commit does. */
  function commit(content: Readonly<Record<string, string>>) {
    execFileSync('git', ['init', '-q', folder.path]);
    const names = Object.keys(content).filter((name) => files.test(name));
    const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
    folder.put({
      ...content,
      '.git/program/lookalike': `#!/bin/sh\nexec ${quote(process.execPath)} ${quote(CLI)} "$@"\n`,
      '.git/hooks/pre-commit': `#!/bin/sh\nPATH="$PWD/.git/program:$PATH"\n${hook.entry} ${names.map(quote).join(' ')}\n`,
    });
    for (const program of ['.git/program/lookalike', '.git/hooks/pre-commit']) {
      chmodSync(join(folder.path, program), 0o755);
    }
    const git = (...args: readonly string[]) => {
      const author = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
      return spawnSync('git', [...author, ...args], { cwd: folder.path, encoding: 'utf8' });
    };
    git('add', '--all');
    const { status, stdout, stderr } = git('commit', '-q', '-m', 'x');
    return {
      status,
      output: stdout + stderr,
      commits: git('rev-list', '--all').stdout.split('\n').length - 1,
    };
  }

  test('is stopped by dajngo', () => {
    const { status, output, commits } = commit({ 'requirements.txt': 'dajngo\n', 'a b.py': 'print(1)\n' });
    expect({ status, commits }).toEqual({ status: 1, commits: 0 });
    expect(output).toContain('requirements.txt:1:1: error name.typo');
  });

  test('passes with right names', () => {
    expect(commit({ 'requirements.txt': 'django\n', 'a b.py': 'print(1)\n' })).toEqual({
      status: 0,
      output: '',
      commits: 1,
    });
  });
});
