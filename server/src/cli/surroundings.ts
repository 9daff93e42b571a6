import { join, relative, resolve, sep } from 'node:path';
import type { IncludeGraph } from '../analysis/includes/graph';
import { createIncludeGraph } from '../analysis/includes/graph';
import { lookAround } from '../analysis/surroundings/look-around';
import type { Surroundings } from '../analysis/surroundings/types';
import { listedFiles } from '../files/listed-files';
import type { ReadFolder } from '../files/read-folder';
import { statOf } from '../files/stat-of';
import { workspaceFiles } from '../files/workspace-files';
import type { FormatId, Manifest } from '../manifests/types';
import { isBelow } from './files';

/** Where a file lies: the folder that its includes may not lead out of, and its path from there, with `/`. */
export interface Place {
  readonly root: string;
  readonly path: string;
}

/** A file that another one includes, by its absolute path. */
export interface ReachedFile {
  readonly path: string;
  readonly format: FormatId;
}

/**
 * The place of a file: in the current folder where it lies there, else in the folder that was named and that it was
 * found in, else in its own. `undefined` for what is no regular file: nobody can tell what its paths are relative to.
 */
export function placeOf(cwd: string, absolute: string, named?: string): Place | undefined {
  if (statOf(absolute)?.isFile() !== true) return undefined;
  const root = isBelow(cwd, absolute) ? cwd : (named ?? resolve(absolute, '..'));
  return { root, path: relative(root, absolute).split(sep).join('/') };
}

/** What lies around the files of a run. No file is read twice for it. */
export function createSurroundings(readFolder: ReadFolder) {
  const graphs = new Map<string, IncludeGraph>();
  return async ({ root, path }: Place, manifest: Manifest): Promise<Surroundings> => {
    let graph = graphs.get(root);
    if (graph === undefined) {
      graph = createIncludeGraph(listedFiles(root, workspaceFiles(root), readFolder));
      graphs.set(root, graph);
    }
    return lookAround({ path, manifest, graph });
  };
}

/** The files that a file includes, by their absolute paths. */
export function reachedFiles({ root }: Place, { reached }: Surroundings): readonly ReachedFile[] {
  return [...reached].map(([name, format]) => ({ path: join(root, name), format }));
}
