import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { IgnoreChain } from '../analysis/discovery/ignore-rules';
import { isIgnored } from '../analysis/discovery/ignore-rules';
import { ENVIRONMENT_MARKS, SKIPPED_FOLDERS } from '../analysis/discovery/skipped';
import { enterFolder, ignoredAbove, withSlashes } from './ignore-files';
import type { ReadFolder } from './read-folder';
import { readFolder } from './read-folder';
import { systemMessage } from './system-message';

/** A file that a walk has found, a folder that it has looked into, or one that it couldn't look into. */
export type Walked =
  | { readonly kind: 'file' | 'folder'; readonly path: string }
  | { readonly kind: 'error'; readonly path: string; readonly message: string };

interface Waiting {
  readonly path: string;
  readonly isFolder: boolean;
  readonly chain: IgnoreChain | undefined;
}

/**
 * The regular files below a folder whose path is `wanted`, ordered by path one folder at a time. `.gitignore` files
 * hold, also those above the folder up to the root of its repository; version control, installed packages and virtual
 * environments are left out. Symbolic links aren't followed: what they point at is either inside, and then found
 * anyway, or outside, and then none of the project's business; so there are no loops.
 *
 * @param root an absolute path
 */
export function* walk(
  root: string,
  wanted: (path: string) => boolean,
  read: ReadFolder = readFolder,
): Generator<Walked> {
  const waiting: Waiting[] = [{ path: root, isFolder: true, chain: ignoredAbove(root) }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!next.isFolder) {
      yield { kind: 'file', path: next.path };
      continue;
    }
    const entries = sortedEntries(next.path, read);
    if (typeof entries === 'string') {
      yield { kind: 'error', path: next.path, message: entries };
      continue;
    }
    if (next.path !== root && entries.some((entry) => ENVIRONMENT_MARKS.has(entry.name))) continue;
    const hasRules = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    const chain = hasRules ? enterFolder(next.path, next.chain) : next.chain;
    const found = entries.flatMap((entry) => childOf(next.path, entry, chain, wanted));
    for (const child of found.reverse()) waiting.push(child);
    yield { kind: 'folder', path: next.path };
  }
}

function childOf(
  folder: string,
  entry: Dirent,
  chain: IgnoreChain | undefined,
  wanted: (path: string) => boolean,
): Waiting[] {
  const path = join(folder, entry.name);
  const isFolder = entry.isDirectory();
  if (isFolder ? SKIPPED_FOLDERS.has(entry.name) : !entry.isFile() || !wanted(path)) return [];
  return isIgnored(chain, withSlashes(path), isFolder) ? [] : [{ path, isFolder, chain }];
}

function sortedEntries(path: string, read: ReadFolder): Dirent[] | string {
  try {
    return [...read(path)].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  } catch (error) {
    return systemMessage(error);
  }
}
