import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { walk } from '../../../server/src/files/walk';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-walk-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Writes files by their paths; `.txt` files are what the walks look for. */
function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function found(start = '.'): string[] {
  return [...walk(join(root, start), (path) => path.endsWith('.txt'))]
    .filter(({ kind }) => kind !== 'folder')
    .map(({ path }) => relative(root, path));
}

describe('walk', () => {
  test('finds the wanted files in a fixed order', () => {
    put({
      'b.txt': '',
      'a/z.txt': '',
      'a.txt': '',
      'c/a.txt': '',
      'c.md': '',
      'B.txt': '',
      '.github/x.txt': '',
    });
    expect(found()).toEqual(['.github/x.txt', 'B.txt', 'a/z.txt', 'a.txt', 'b.txt', 'c/a.txt']);
  });

  test.each([
    ['.git/x.txt'],
    ['node_modules/p/x.txt'],
    ['lib/site-packages/p/x.txt'],
    ['.tox/py/x.txt'],
    ['__pypackages__/3.11/x.txt'],
  ])('leaves out %s', (path) => {
    put({ [path]: '', 'a.txt': '' });
    expect(found()).toEqual(['a.txt']);
  });

  test('leaves out virtual and conda environments, whatever their names', () => {
    put({
      'mine/pyvenv.cfg': '',
      'mine/x.txt': '',
      'other/conda-meta/history': '',
      'other/x.txt': '',
      'a.txt': '',
    });
    expect(found()).toEqual(['a.txt']);
  });

  test('respects .gitignore files, the inner one before the outer one', () => {
    put({
      '.gitignore': 'build/\n*.tmp.txt\n/only-here.txt\n# comment\n\nsub/*.gen.txt\n',
      'build/x.txt': '',
      'a.tmp.txt': '',
      'only-here.txt': '',
      'sub/only-here.txt': '',
      'sub/a.gen.txt': '',
      'sub/.gitignore': '\ufeff!keep.tmp.txt\r\nhidden.txt\r\n',
      'sub/keep.tmp.txt': '',
      'sub/other.tmp.txt': '',
      'sub/hidden.txt': '',
      'hidden.txt': '',
    });
    expect(found()).toEqual(['hidden.txt', 'sub/keep.tmp.txt', 'sub/only-here.txt']);
  });

  test('nothing in an ignored folder can come back', () => {
    put({ '.gitignore': 'out/\n!out/keep.txt\n', 'out/keep.txt': '', 'a.txt': '' });
    expect(found()).toEqual(['a.txt']);
  });

  test('what the repository ignores above the folder holds in the folder', () => {
    put({ '.gitignore': 'gen-*.txt\n', '.git/HEAD': '', 'sub/gen-a.txt': '', 'sub/b.txt': '' });
    expect(found('sub')).toEqual(['sub/b.txt']);
  });

  test('a folder that is named is walked even where it is ignored', () => {
    put({ '.gitignore': 'sub/\n', '.git/HEAD': '', 'sub/b.txt': '' });
    expect(found()).toEqual([]);
    expect(found('sub')).toEqual(['sub/b.txt']);
  });

  test('does not follow symbolic links, so a loop is none', () => {
    put({ 'a/x.txt': '' });
    symlinkSync(root, join(root, 'a/loop'));
    symlinkSync(join(root, 'a/x.txt'), join(root, 'link.txt'));
    expect(found()).toEqual(['a/x.txt']);
  });

  test('a hostile pattern costs no time', () => {
    put({ '.gitignore': `${'*a'.repeat(60)}b\n${'**/'.repeat(60)}x\n`, [`${'a'.repeat(200)}.txt`]: '' });
    const before = performance.now();
    expect(found()).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('a folder that is not there is named', () => {
    expect([...walk(join(root, 'none'), () => true)]).toEqual([
      { kind: 'error', path: join(root, 'none'), message: 'no such file or folder' },
    ]);
  });

  test('deep folders are no trouble', () => {
    put({ [`${'d/'.repeat(100)}x.txt`]: '' });
    expect(found()).toHaveLength(1);
  });
});
