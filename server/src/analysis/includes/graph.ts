import { readerOf } from '../../manifests/registry';
import type { FormatId, Include, Manifest } from '../../manifests/types';
import type { FileAccess, FileRead } from './file-access';
import { resolveInclude } from './resolve';

/** A file that another one includes, relative to the workspace. */
export interface IncludeTarget {
  readonly path: string;
  readonly kind: Include['kind'];
}

/** A file that is included, as far as its includes matter. */
export type IncludedFile =
  | { readonly kind: 'read'; readonly format: FormatId; readonly includes: readonly IncludeTarget[] }
  | Exclude<FileRead, { readonly kind: 'text' }>;

/** Reads included files, each once. */
export interface IncludeGraph {
  file(target: IncludeTarget): Promise<IncludedFile>;
}

/** A graph remembers what it has read; one that is to see what has changed since is made anew. */
export function createIncludeGraph(access: FileAccess): IncludeGraph {
  const files = new Map<string, Promise<IncludedFile>>();
  return {
    file({ path, kind }) {
      let file = files.get(path);
      if (file === undefined) {
        file = access.read(path).then((read) => fileOf(read, path, kind));
        files.set(path, file);
      }
      return file;
    },
  };
}

function fileOf(read: FileRead, path: string, kind: Include['kind']): IncludedFile {
  if (read.kind !== 'text') return read;
  const format = formatOfInclude(kind);
  const manifest = readerOf(format)?.(read.text);
  return { kind: 'read', format, includes: manifest ? targetsOf(manifest, path) : [] };
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
