import type { Ignore } from 'ignore';
import ignore from 'ignore';

/** UTF-16 units of a `.gitignore` that are heeded. */
const LONGEST = 1 << 20;
const LONGEST_PATTERN = 1000;
/** Stars in a pattern, above which matching could take more than a moment; such a pattern hides nothing. */
const MOST_STARS = 3;

/** The `.gitignore` files that hold for a folder: its own first, then its parents'. */
export interface IgnoreChain {
  /** The folder of the file, with `/` and none at its end; empty for the one that paths are relative to. */
  readonly folder: string;
  readonly rules: Ignore;
  readonly parent: IgnoreChain | undefined;
}

/** The chain for a folder whose own `.gitignore` has a text. */
export function withRules(folder: string, text: string, parent: IgnoreChain | undefined): IgnoreChain {
  const patterns = text
    .slice(0, LONGEST)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  return { folder, rules: ignore().add(patterns.filter(isCheap)), parent };
}

/**
 * Whether an entry of a folder is ignored. The innermost file with a pattern for it decides, as in git.
 *
 * @param path with `/`, below the folders of the chain
 * @see https://git-scm.com/docs/gitignore
 */
export function isIgnored(chain: IgnoreChain | undefined, path: string, isFolder: boolean): boolean {
  for (let at = chain; at !== undefined; at = at.parent) {
    const inside = at.folder === '' ? path : path.slice(at.folder.length).replace(/^\/+/, '');
    const { ignored, unignored } = at.rules.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}

function isCheap(pattern: string): boolean {
  if (pattern.length > LONGEST_PATTERN) return false;
  const segments = pattern.split('/');
  const stars = segments.map((segment) => segment.match(/\*+/g)?.length ?? 0);
  return (
    segments.filter((segment) => segment === '**').length <= MOST_STARS && Math.max(...stars) <= MOST_STARS
  );
}
