import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { FileAccess, FileRead } from '../analysis/includes/file-access';
import { LARGEST_FILE, tooLarge } from '../analysis/includes/file-access';
import { decode } from '../manifests/decode';
import { createFolderNames } from './folder-names';
import { systemCode, systemMessage } from './system-message';

/**
 * The files below a folder of the file system. The real path of what is asked for has to lie below the real path of the
 * folder, so no link leads out; only regular files are opened, so no pipe makes anybody wait.
 *
 * Which names folders hold is remembered: whoever wants to see what has come since makes a new one.
 *
 * @param root an absolute path
 */
export function workspaceFiles(root: string): FileAccess {
  let realRoot: Promise<string> | undefined;
  const rootNow = () => (realRoot ??= realpath(root));
  const isMissing = createFolderNames(root, async (real) => isBelow(await rootNow(), real));
  return {
    async read(path, largest = LARGEST_FILE) {
      try {
        if (path !== '' && (await isMissing(path))) return { kind: 'missing' };
        return await readInside(await rootNow(), join(root, path), Math.min(largest, LARGEST_FILE));
      } catch (error) {
        const code = systemCode(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
        return { kind: 'unread', why: `can't be read (${systemMessage(error)})` };
      }
    },
  };
}

async function readInside(realRoot: string, path: string, largest: number): Promise<FileRead> {
  const real = await realpath(path);
  if (!isBelow(realRoot, real)) return { kind: 'outside' };
  const found = await stat(real);
  if (found.isDirectory()) return { kind: 'unread', why: 'is a folder' };
  if (!found.isFile()) return { kind: 'unread', why: 'is not a regular file' };
  if (found.size > largest) return { kind: 'unread', why: tooLarge(largest) };
  // The real path has no links. One that appears in this very moment isn't followed.
  const file = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const bytes = new Uint8Array(found.size);
    const { bytesRead } = await file.read(bytes, 0, found.size, 0);
    return contentOf(bytes.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/**
 * Reads a regular file at one go; the last part of its path is no link. `undefined` where something is in the way.
 *
 * @param path absolute
 */
export function readRegularFile(path: string, largest = LARGEST_FILE): FileRead | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = fstatSync(file);
    if (!found.isFile()) return undefined;
    const most = Math.min(largest, LARGEST_FILE);
    if (found.size > most) return { kind: 'unread', why: tooLarge(most) };
    const bytes = new Uint8Array(found.size);
    return contentOf(bytes.subarray(0, readSync(file, bytes, 0, found.size, 0)));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function contentOf(bytes: Uint8Array): FileRead {
  const { text, binary } = decode(bytes);
  return binary ? { kind: 'unread', why: 'is not a text file' } : { kind: 'text', text };
}

function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
