import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import ignore from 'ignore';

/** Bytes of a `.gitignore` that are worth reading. */
const LARGEST = 1 << 20;
const LONGEST_PATTERN = 1000;
/** Stars in a pattern, above which matching could take more than a moment; such a pattern hides nothing. */
const MOST_STARS = 3;

/** The `.gitignore` files that hold for a folder: its own first, then its parents'. */
export interface IgnoreChain {
  readonly folder: string;
  readonly rules: Ignore;
  readonly parent: IgnoreChain | undefined;
}

/**
 * Whether an entry of a folder is ignored. The innermost file with a pattern for it decides, as in git.
 *
 * @see https://git-scm.com/docs/gitignore
 */
export function isIgnored(chain: IgnoreChain | undefined, path: string, isFolder: boolean): boolean {
  for (let at = chain; at !== undefined; at = at.parent) {
    const inside = relative(at.folder, path).split(sep).join('/');
    const { ignored, unignored } = at.rules.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The chain for `folder`, whose own `.gitignore` is read where there is one. */
export function enterFolder(folder: string, parent: IgnoreChain | undefined): IgnoreChain | undefined {
  const text = readSmallFile(join(folder, '.gitignore'));
  if (text === undefined) return parent;
  const patterns = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return { folder, rules: ignore().add(patterns.filter(isCheap)), parent };
}

/**
 * The chain above a folder at which a walk starts: what its parents up to the root of its repository ignore. None
 * where they ignore the folder itself: whoever starts there wants its files.
 */
export function ignoredAbove(start: string): IgnoreChain | undefined {
  const parents: string[] = [];
  let folder = start;
  while (!exists(join(folder, '.git'))) {
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    parents.push(parent);
    folder = parent;
  }
  let chain: IgnoreChain | undefined;
  for (const parent of parents.reverse()) chain = enterFolder(parent, chain);
  return isIgnored(chain, start, true) ? undefined : chain;
}

function isCheap(pattern: string): boolean {
  if (pattern.length > LONGEST_PATTERN) return false;
  const segments = pattern.split('/');
  const stars = segments.map((segment) => segment.match(/\*+/g)?.length ?? 0);
  return (
    segments.filter((segment) => segment === '**').length <= MOST_STARS && Math.max(...stars) <= MOST_STARS
  );
}

function readSmallFile(path: string): string | undefined {
  try {
    const { size } = statSync(path);
    return size > LARGEST ? undefined : readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
