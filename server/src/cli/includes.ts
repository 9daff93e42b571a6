import { statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { includeFindings } from '../analysis/includes/findings';
import { followIncludes } from '../analysis/includes/follow';
import type { IncludeGraph } from '../analysis/includes/graph';
import { createIncludeGraph } from '../analysis/includes/graph';
import type { DocumentAnalysis, Finding } from '../analysis/types';
import { workspaceFiles } from '../files/workspace-files';
import type { FormatId } from '../manifests/types';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';
import type { CheckCommand } from './commands';
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

export interface CheckedIncludes {
  readonly findings: readonly Finding[];
  readonly reached: readonly ReachedFile[];
}

/**
 * The place of a file: in the current folder where it lies there, else in the folder that was named and that it was
 * found in, else in its own. `undefined` for what is no regular file: nobody can tell what its paths are relative to.
 */
export function placeOf(cwd: string, absolute: string, named?: string): Place | undefined {
  if (statSync(absolute, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const root = isBelow(cwd, absolute) ? cwd : (named ?? resolve(absolute, '..'));
  return { root, path: relative(root, absolute).split(sep).join('/') };
}

/** Follows the includes of one file after the other; no file is read twice for it. */
export function createIncludeChecks({ ignored }: CheckCommand) {
  const graphs = new Map<string, IncludeGraph>();
  return async (
    { root, path }: Place,
    text: string,
    { manifest }: DocumentAnalysis,
  ): Promise<CheckedIncludes> => {
    if (manifest.includes.length === 0) return { findings: [], reached: [] };
    let graph = graphs.get(root);
    if (graph === undefined) {
      graph = createIncludeGraph(workspaceFiles(root));
      graphs.set(root, graph);
    }
    const { outcomes, reached } = await followIncludes(path, manifest, graph);
    const found = includeFindings(text, manifest, outcomes, DEFAULT_SETTINGS);
    return {
      findings: found.filter(({ rule }) => !ignored.has(rule)),
      reached: [...reached].map(([name, format]) => ({ path: join(root, name), format })),
    };
  };
}
