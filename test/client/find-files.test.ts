import { beforeEach, expect, test, vi } from 'vitest';
import { findWorkspaceFiles } from '../../client/src/find-files';

/** An editor with one folder: what it finds, what it was asked, and its file system as a tree of names and kinds. */
const editor = vi.hoisted(() => ({
  scheme: 'file',
  found: [] as string[],
  asked: [] as unknown[][],
  tree: new Map<string, [string, number][]>(),
}));

vi.mock('vscode', () => {
  const uri = (path: string) => ({
    path,
    get scheme() {
      return editor.scheme;
    },
    toString: () => `${editor.scheme}://${path}`,
  });
  return {
    FileType: { File: 1, Directory: 2, SymbolicLink: 64 },
    RelativePattern: class {
      constructor(
        readonly base: unknown,
        readonly pattern: string,
      ) {}
    },
    Uri: {
      joinPath: (base: { path: string }, path: string) =>
        uri(path === '' ? base.path : `${base.path}/${path}`),
    },
    workspace: {
      workspaceFolders: [{ uri: uri('/project') }],
      findFiles(...args: unknown[]) {
        editor.asked.push(args);
        return Promise.resolve(editor.found.map(uri));
      },
      fs: {
        readDirectory: ({ path }: { path: string }) => {
          const entries = editor.tree.get(path);
          return entries === undefined ? Promise.reject(new Error('no')) : Promise.resolve(entries);
        },
      },
    },
  };
});

beforeEach(() => {
  editor.scheme = 'file';
  editor.found = [];
  editor.asked = [];
  editor.tree.clear();
});

const find = (folder: string, most = 10) =>
  findWorkspaceFiles({ folder, globs: ['**/a', '**/b'], skippedFolders: ['node_modules', '.git'], most });

test('asks the editor once, for all globs together, and gives paths below the folder', async () => {
  editor.found = ['/project/a', '/project/x y/b'];
  expect(await find('file:///project')).toEqual({ paths: ['a', 'x y/b'] });
  expect(editor.asked).toEqual([
    [expect.objectContaining({ pattern: '{**/a,**/b}' }), '{**/node_modules,**/.git}', 10],
  ]);
});

test('refuses a folder that is not in the workspace', async () => {
  await expect(find('file:///other')).rejects.toThrow('it is not in the workspace');
  expect(editor.asked).toEqual([]);
});

test('walks through a file system that can not be searched, links and skipped folders apart', async () => {
  editor.scheme = 'memfs';
  editor.tree.set('/project', [
    ['a.txt', 1],
    ['sub', 2],
    ['link', 2 | 64],
    ['node_modules', 2],
    ['gone', 2],
  ]);
  editor.tree.set('/project/sub', [['b.txt', 1]]);
  editor.tree.set('/project/node_modules', [['c.txt', 1]]);
  expect(await find('memfs:///project')).toEqual({ paths: ['a.txt', 'sub/b.txt'] });
  expect(await find('memfs:///project', 1)).toEqual({ paths: ['a.txt'] });
  editor.scheme = 'file';
  expect(await find('file:///project')).toEqual({ paths: [] });
});
