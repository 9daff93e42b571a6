import { readConstraints, readRequirements } from '../../manifests/requirements/reader';
import type { FormatId, Include, Manifest } from '../../manifests/types';
import type { FileAccess, FileRead } from './file-access';
import { resolveInclude } from './resolve';

/** A file that another one includes, relative to the workspace. */
export interface IncludeTarget {
  readonly path: string;
  readonly kind: Include['kind'];
}

/** A file that is included. */
export type IncludedFile =
  | {
      readonly kind: 'read';
      readonly format: FormatId;
      readonly includes: readonly IncludeTarget[];
      readonly text: string;
      readonly manifest: Manifest;
    }
  | Exclude<FileRead, { readonly kind: 'text' }>;

/** Reads files of a workspace, each once. */
export interface IncludeGraph {
  /** A file as the target of an include. */
  file(target: IncludeTarget): Promise<IncludedFile>;
  /** A file as it is. */
  read(path: string): Promise<FileRead>;
  /** Whether that is known at once to be nothing. */
  isMissing(path: string): boolean;
}

/** Files that a graph remembers at most; the ones that were asked for first are forgotten first. */
const MOST_REMEMBERED = 2000;

/** A graph remembers what it has read; one that is to see what has changed since is made anew. */
export function createIncludeGraph(access: FileAccess): IncludeGraph {
  const files = createMemory<IncludedFile>();
  const texts = createMemory<FileRead>();
  const read = (path: string) => texts(path, () => access.read(path));
  return {
    file: ({ path, kind }) => files(path, () => read(path).then((found) => fileOf(found, path, kind))),
    read,
    isMissing: (path) => access.isMissing?.(path) === true,
  };
}

function createMemory<T>(): (key: string, make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key, make) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make();
      known.set(key, value);
      for (const oldest of known.keys()) {
        if (known.size <= MOST_REMEMBERED) break;
        known.delete(oldest);
      }
    }
    return value;
  };
}

function fileOf(read: FileRead, path: string, kind: Include['kind']): IncludedFile {
  if (read.kind !== 'text') return read;
  const format = formatOfInclude(kind);
  const manifest = (format === 'constraints' ? readConstraints : readRequirements)(read.text);
  return { kind: 'read', format, includes: targetsOf(manifest, path), text: read.text, manifest };
}

/** How an included file is read, whatever its name. */
function formatOfInclude(kind: Include['kind']): 'requirements' | 'constraints' {
  return kind === 'constraint' ? 'constraints' : 'requirements';
}

/** The files inside the workspace that a file includes, each once, in the order of the text. */
export function targetsOf(manifest: Manifest, from: string): readonly IncludeTarget[] {
  const targets = new Map<string, IncludeTarget>();
  for (const { kind, path } of manifest.includes) {
    const target = resolveInclude(from, path);
    if (kind !== 'group' && target.kind === 'inside' && !targets.has(target.path)) {
      targets.set(target.path, { path: target.path, kind });
    }
  }
  return [...targets.values()];
}
