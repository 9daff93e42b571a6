import { relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FoundFiles, SearchRequest } from '../analysis/discovery/file-search';
import { walk } from './walk';

/** Milliseconds of looking around, after which others have their turn. */
const SLICE = 5;

/**
 * Walks through a folder of the file system in slices, so that whoever waits for something else needn't wait long.
 *
 * @param root an absolute path
 */
export async function findFilesBelow(
  root: string,
  { isWanted, most, isCancelled }: SearchRequest,
): Promise<FoundFiles> {
  const paths: string[] = [];
  let until = performance.now() + SLICE;
  const inside = (path: string) => relative(root, path).split(sep).join('/');
  for (const found of walk(root, (path) => isWanted(inside(path)))) {
    if (found.kind === 'file') {
      if (paths.length >= most) return { paths, complete: false };
      paths.push(inside(found.path));
    }
    if (performance.now() < until) continue;
    await setImmediate();
    if (isCancelled()) return { paths, complete: false };
    until = performance.now() + SLICE;
  }
  return { paths, complete: true };
}
