import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemMessage } from '../files/system-message';
import type { IgnoreChain } from './ignore-files';
import { enterFolder, ignoredAbove, isIgnored } from './ignore-files';

/** Folders of tools and of installed packages: never the project's own files. */
const SKIPPED = new Set([
  '.git',
  '.hg',
  '.svn',
  '.nox',
  '.tox',
  '__pycache__',
  '__pypackages__',
  'node_modules',
  'site-packages',
]);
/** What marks a virtual environment (PEP 405) and a conda environment. */
const ENVIRONMENT_MARKS = new Set(['pyvenv.cfg', 'conda-meta']);

/** A file that a walk has found, or a folder that it couldn't look into. */
export type Walked =
  | { readonly kind: 'file'; readonly path: string }
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
export function* walk(root: string, wanted: (path: string) => boolean): Generator<Walked> {
  const waiting: Waiting[] = [{ path: root, isFolder: true, chain: ignoredAbove(root) }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!next.isFolder) {
      yield { kind: 'file', path: next.path };
      continue;
    }
    const entries = readFolder(next.path);
    if (typeof entries === 'string') {
      yield { kind: 'error', path: next.path, message: entries };
      continue;
    }
    if (next.path !== root && entries.some((entry) => ENVIRONMENT_MARKS.has(entry.name))) continue;
    const hasRules = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    const chain = hasRules ? enterFolder(next.path, next.chain) : next.chain;
    const found = entries.flatMap((entry) => childOf(next.path, entry, chain, wanted));
    for (const child of found.reverse()) waiting.push(child);
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
  if (isFolder ? SKIPPED.has(entry.name) : !entry.isFile() || !wanted(path)) return [];
  return isIgnored(chain, path, isFolder) ? [] : [{ path, isFolder, chain }];
}

function readFolder(path: string): Dirent[] | string {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  } catch (error) {
    return systemMessage(error);
  }
}
