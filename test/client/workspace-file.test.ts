import { beforeEach, expect, test, vi } from 'vitest';
import { readWorkspaceFile } from '../../client/src/workspace-file';

const FILE = 1;
const FOLDER = 2;
const LINK = 64;

interface TestUri {
  toString(): string;
}

/** The editor's file system, as far as it is asked: kinds of files by their URI. */
const editor = vi.hoisted(() => {
  class FileSystemError extends Error {
    constructor(readonly code: string) {
      super(code);
    }
  }
  return { files: new Map<string, number>(), asked: [] as string[], FileSystemError };
});

vi.mock('vscode', () => {
  const uri = (text: string): TestUri => ({ toString: () => text });
  return {
    FileSystemError: editor.FileSystemError,
    FileType: { File: 1, Directory: 2, SymbolicLink: 64 },
    Uri: { joinPath: (base: TestUri, path: string) => uri(`${base.toString()}/${path}`) },
    workspace: {
      workspaceFolders: [{ uri: uri('memfs:/project') }],
      fs: {
        stat(asked: TestUri) {
          editor.asked.push(asked.toString());
          const type = editor.files.get(asked.toString());
          if (type === undefined) return Promise.reject(new editor.FileSystemError('FileNotFound'));
          return Promise.resolve({ type, size: 4 });
        },
        readFile: () => Promise.resolve(Uint8Array.of(115, 105, 120, 10)),
      },
    },
  };
});

beforeEach(() => {
  editor.asked.length = 0;
  editor.files.clear();
  editor.files.set('memfs:/project/base.txt', FILE);
  editor.files.set('memfs:/project/folder', FOLDER);
  editor.files.set('memfs:/project/link.txt', FILE | LINK);
});

const read = (path: string, folder = 'memfs:/project', largest = 4) =>
  readWorkspaceFile({ folder, path, largest });

test('gives the bytes of a file, or what else there is', async () => {
  expect(await read('base.txt')).toEqual({ kind: 'bytes', bytes: Uint8Array.of(115, 105, 120, 10) });
  expect(await read('base.txt', undefined, 3)).toEqual({ kind: 'too-large' });
  expect(await read('folder')).toEqual({ kind: 'folder' });
  expect(await read('no.txt')).toEqual({ kind: 'missing' });
});

test.each([
  ['../up.txt', 'memfs:/project'],
  ['a/../../up.txt', 'memfs:/project'],
  ['a\\..\\..\\up.txt', 'memfs:/project'],
  ['..', 'memfs:/project'],
  ['base.txt', 'memfs:/other'],
  ['base.txt', 'memfs:/'],
])('refuses %s in %s without a look', async (path, folder) => {
  await expect(read(path, folder)).rejects.toThrow('it is not in the workspace');
  expect(editor.asked).toEqual([]);
});

test('refuses a link', async () => {
  await expect(read('link.txt')).rejects.toThrow('it is a link');
});
