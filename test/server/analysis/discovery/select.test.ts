import { describe, expect, test } from 'vitest';
import { isDeciding, selectFiles } from '../../../../server/src/analysis/discovery/select';

/** Selects the `.txt` files of a workspace that is given as paths with their texts. */
function select(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return selectFiles(
    Object.keys(files),
    (path) => path.endsWith('.txt'),
    (path) => Promise.resolve(files[path]),
  );
}

describe('selectFiles', () => {
  test('keeps what is wanted, ordered by path', async () => {
    const files = { 'b.txt': '', 'a/z.txt': '', 'a.txt': '', 'c.md': '', 'B.txt': '', '.github/x.txt': '' };
    expect(await select(files)).toEqual(['.github/x.txt', 'B.txt', 'a.txt', 'a/z.txt', 'b.txt']);
  });

  test.each([
    ['.git/x.txt'],
    ['node_modules/p/x.txt'],
    ['a/node_modules/x.txt'],
    ['lib/site-packages/p/x.txt'],
    ['.tox/py/x.txt'],
  ])('leaves out %s', async (path) => {
    expect(await select({ [path]: '', 'a.txt': '' })).toEqual(['a.txt']);
  });

  test('leaves out virtual and conda environments, but not a folder that is one itself', async () => {
    const files = {
      'pyvenv.cfg': '',
      'a.txt': '',
      'mine/pyvenv.cfg': '',
      'mine/deep/x.txt': '',
      'other/conda-meta/history': '',
      'other/x.txt': '',
    };
    expect(await select(files)).toEqual(['a.txt']);
  });

  test('respects .gitignore files, the inner one before the outer one', async () => {
    const files = {
      '.gitignore': 'build/\n*.tmp.txt\n/only-here.txt\nsub/*.gen.txt\nout/\n!out/keep.txt\n',
      'build/x.txt': '',
      'deep/build/x.txt': '',
      'a.tmp.txt': '',
      'only-here.txt': '',
      'out/keep.txt': '',
      'sub/only-here.txt': '',
      'sub/a.gen.txt': '',
      'sub/.gitignore': '\ufeff!keep.tmp.txt\r\nhidden.txt\r\n',
      'sub/keep.tmp.txt': '',
      'sub/other.tmp.txt': '',
      'sub/hidden.txt': '',
      'hidden.txt': '',
    };
    expect(await select(files)).toEqual(['hidden.txt', 'sub/keep.tmp.txt', 'sub/only-here.txt']);
  });

  test('a .gitignore that can not be read hides nothing', async () => {
    const selected = await selectFiles(
      ['.gitignore', 'a.txt'],
      (path) => path !== '.gitignore',
      () => Promise.resolve(undefined),
    );
    expect(selected).toEqual(['a.txt']);
  });

  test.each([
    ['.gitignore', true],
    ['a/.gitignore', true],
    ['v/pyvenv.cfg', true],
    ['v/conda-meta/history', true],
    ['a.gitignore', false],
    ['history', false],
    ['requirements.txt', false],
  ])('%s decides on others: %s', (path, deciding) => {
    expect(isDeciding(path)).toBe(deciding);
  });
});
