import type { FormatId, Include, Manifest } from '../../manifests/types';
import type { ProjectFile } from '../../sources/types';
import type { IncludedFile, IncludeGraph } from './graph';
import { targetsOf } from './graph';
import type { IncludeOutcome } from './outcome';
import type { Target } from './resolve';
import { resolveInclude } from './resolve';

/** How many files are followed from one file; the largest real project seen has some forty. */
export const MOST_FILES = 500;

export interface Followed {
  /** What is known of each include of the file, by `includeKey`. */
  readonly outcomes: ReadonlyMap<string, IncludeOutcome>;
  /** The files that were read on the way, relative to the workspace, and how; never the file itself. */
  readonly reached: ReadonlyMap<string, FormatId>;
  /** The files that were looked for, whether they were there or not: a change of one of them may change all this. */
  readonly looked: ReadonlySet<string>;
  /** The same files with what they hold. */
  readonly files: readonly ProjectFile[];
}

/** Includes with the same key lead to the same file in the same way. */
export function includeKey({ kind, path }: Include): string {
  return `${kind} ${path}`;
}

/**
 * Follows the includes of a file, breadth first, each file once and 500 files at most, so that it ends whatever the
 * files hold. A cycle is reported where it comes back to this file; one that only lies on the way is reported in the
 * files that it goes through.
 *
 * @param path the file's own, relative to the workspace, with `/`
 */
export async function followIncludes(
  path: string,
  manifest: Manifest,
  graph: IncludeGraph,
): Promise<Followed> {
  const files = await readAll(path, manifest, graph);
  const next = waysTo(path, files);
  const outcomes = new Map<string, IncludeOutcome>();
  for (const include of manifest.includes) {
    const key = includeKey(include);
    if (include.kind === 'group' || outcomes.has(key)) continue;
    outcomes.set(key, outcomeOf(resolveInclude(path, include.path), path, files, next));
  }
  const reached = new Map<string, FormatId>();
  const included: ProjectFile[] = [];
  for (const [name, file] of files) {
    if (file.kind !== 'read') continue;
    reached.set(name, file.format);
    included.push({ path: name, text: file.text, manifest: file.manifest, role: 'include' });
  }
  return { outcomes, reached, looked: new Set(files.keys()), files: included };
}

async function readAll(path: string, manifest: Manifest, graph: IncludeGraph) {
  const files = new Map<string, IncludedFile>();
  let layer = targetsOf(manifest, path);
  while (layer.length > 0) {
    const below: (typeof layer)[number][] = [];
    for (const target of layer) {
      if (target.path === path || files.has(target.path)) continue;
      if (files.size >= MOST_FILES) return files;
      const file = await graph.file(target);
      files.set(target.path, file);
      if (file.kind === 'read') below.push(...file.includes);
    }
    layer = below;
  }
  return files;
}

/** For each file that leads back to `path`: the file that it includes on the shortest way there. */
function waysTo(path: string, files: ReadonlyMap<string, IncludedFile>): ReadonlyMap<string, string> {
  const includers = new Map<string, string[]>();
  for (const [name, file] of files) {
    if (file.kind !== 'read') continue;
    for (const target of file.includes) {
      const list = includers.get(target.path);
      if (list === undefined) includers.set(target.path, [name]);
      else list.push(name);
    }
  }
  const next = new Map<string, string>();
  for (let layer = [path]; layer.length > 0;) {
    const above: string[] = [];
    for (const target of layer) {
      for (const name of includers.get(target) ?? []) {
        if (next.has(name)) continue;
        next.set(name, target);
        above.push(name);
      }
    }
    layer = above;
  }
  return next;
}

function outcomeOf(
  target: Target,
  from: string,
  files: ReadonlyMap<string, IncludedFile>,
  next: ReadonlyMap<string, string>,
): IncludeOutcome {
  if (target.kind === 'unknown') return { kind: 'fine' };
  if (target.kind === 'outside') return target;
  const { path } = target;
  if (path === from) return { kind: 'cycle', way: [path] };
  const file = files.get(path);
  if (file === undefined) return { kind: 'unread', why: `is not among the first ${MOST_FILES} files` };
  switch (file.kind) {
    case 'missing':
      return { kind: 'missing', path };
    case 'outside':
      return { kind: 'outside', why: 'link' };
    case 'unread':
      return file;
    case 'read':
      return next.has(path) ? { kind: 'cycle', way: wayFrom(path, next) } : { kind: 'fine' };
  }
}

function wayFrom(path: string, next: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let at: string | undefined = path; at !== undefined; at = next.get(at)) way.push(at);
  return way;
}
