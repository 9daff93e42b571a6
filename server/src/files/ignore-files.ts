import { readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { IgnoreChain } from '../analysis/discovery/ignore-rules';
import { isIgnored, withRules } from '../analysis/discovery/ignore-rules';
import { statOf } from './stat-of';

/** Bytes of a `.gitignore` that are worth reading. */
const LARGEST = 1 << 20;

/** The chain for `folder`, whose own `.gitignore` is read where there is one. */
export function enterFolder(folder: string, parent: IgnoreChain | undefined): IgnoreChain | undefined {
  const text = readSmallFile(join(folder, '.gitignore'));
  return text === undefined ? parent : withRules(withSlashes(folder), text, parent);
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
  return isIgnored(chain, withSlashes(start), true) ? undefined : chain;
}

/** A path as the rules on ignored files take it. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
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
  return statOf(path) !== undefined;
}
