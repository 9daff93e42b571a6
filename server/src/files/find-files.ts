import { relative, sep } from 'node:path';
import type { FoundFiles, SearchRequest } from '../analysis/discovery/file-search';
import { walk } from './walk';

/**
 * Walks through a folder of the file system, one folder at a time, so that whoever waits for something else needn't wait
 * long.
 *
 * @param root an absolute path
 */
export async function findFilesBelow(
  root: string,
  { isWanted, most, turn, isCancelled }: SearchRequest,
): Promise<FoundFiles> {
  const paths: string[] = [];
  const inside = (path: string) => relative(root, path).split(sep).join('/');
  for (const found of walk(root, (path) => isWanted(inside(path)))) {
    if (found.kind === 'file') {
      if (paths.length >= most) return { paths, complete: false };
      paths.push(inside(found.path));
      continue;
    }
    await turn();
    if (isCancelled()) return { paths, complete: false };
  }
  return { paths, complete: true };
}
