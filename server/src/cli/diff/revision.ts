import { realpathSync } from 'node:fs';
import { dirname, join, basename, relative, sep } from 'node:path';
import { decode } from '../../manifests/decode';
import { git } from './git';

/** What a file was in a revision. */
export type Earlier =
  /** Not in the revision. */
  { readonly kind: 'absent' } | { readonly kind: 'same' } | { readonly kind: 'text'; readonly text: string };

/** A revision of the repository that is being checked. */
export interface Revision {
  /**
   * @param absolute the path of a file, whether or not it is there now
   * @param onDisk whether its text of now is the one on disk, which git compares with
   */
  earlier(absolute: string, onDisk: boolean): Promise<Earlier>;
}

/**
 * Opens a revision: anything that git takes for a commit. A sentence without its end where there is none.
 *
 * @param cwd a folder of the repository
 */
export async function openRevision(name: string, cwd: string): Promise<Revision | string> {
  // What git would take for an option is none of its revisions.
  if (name === '' || name.startsWith('-')) return `'${name}' is no git revision`;
  const top = await git(cwd, ['rev-parse', '--show-toplevel']);
  if (!top.ok) return top.why;
  const root = top.bytes.toString('utf8').replace(/\r?\n$/, '');
  const found = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  if (!found.ok) return `'${name}' is no git revision`;
  const commit = found.bytes.toString('utf8').trim();
  const [listed, changed] = await Promise.all([
    git(root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]),
    git(root, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', commit, '--']),
  ]);
  if (!listed.ok) return listed.why;
  if (!changed.ok) return changed.why;
  const known = namesIn(listed.bytes);
  const different = namesIn(changed.bytes);
  return {
    async earlier(absolute, onDisk) {
      const path = pathIn(root, absolute);
      if (!known.has(path)) return { kind: 'absent' };
      if (onDisk && !different.has(path)) return { kind: 'same' };
      const shown = await git(root, ['cat-file', 'blob', `${commit}:${path}`]);
      return shown.ok ? { kind: 'text', text: decode(shown.bytes).text } : { kind: 'absent' };
    },
  };
}

function namesIn(bytes: Buffer): ReadonlySet<string> {
  return new Set(bytes.toString('utf8').split('\0'));
}

/** A path as git names it. The file itself need not exist, but its folder has to, to see through links. */
function pathIn(root: string, absolute: string): string {
  return relative(real(root), join(real(dirname(absolute)), basename(absolute)))
    .split(sep)
    .join('/');
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
