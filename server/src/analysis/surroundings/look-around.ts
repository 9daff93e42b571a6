import { formatOfPath } from '../../manifests/formats';
import { readerOf } from '../../manifests/registry';
import type { FormatId, Manifest } from '../../manifests/types';
import { POLICY_FILES } from '../../policy/policy-files';
import { PROJECT_FILES } from '../../sources/project-files';
import type { ProjectFile } from '../../sources/types';
import { followIncludes } from '../includes/follow';
import type { IncludeGraph } from '../includes/graph';
import type { PolicyFile, Surroundings } from './types';

/** A file whose surroundings are wanted. */
export interface LookFrom {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly manifest: Manifest;
  readonly graph: IncludeGraph;
  /** What an earlier look found: files that haven't changed aren't read into manifests again. */
  readonly before?: Surroundings | undefined;
}

/** Folders above a file in which settings and policies are looked for; deeper trees than this aren't seen in projects. */
const MOST_FOLDERS = 32;

/**
 * Reads what lies around a file: what it includes, the settings and locks of installers beside it and in the folders
 * above, and the policies. Nothing outside of the workspace is read. Never rejected.
 */
export async function lookAround({ path, manifest, graph, before }: LookFrom): Promise<Surroundings> {
  const followed = await followIncludes(path, manifest, graph);
  const known = new Map(before?.files.map((file) => [file.path, file]));
  const files: ProjectFile[] = [...followed.files];
  const looked = new Set(followed.looked);
  const folders = foldersAbove(path);
  const { beside, above } = PROJECT_FILES[manifest.format];
  /** The nearest file of a name; the folders one after the other, since what lies above it doesn't count. */
  const nearest = async (name: string): Promise<ProjectFile | undefined> => {
    const first = beside.includes(name) ? 0 : 1;
    for (const folder of folders.slice(first, above.includes(name) ? undefined : 1)) {
      const at = folder + name;
      if (at === path || followed.reached.has(at)) continue;
      looked.add(at);
      if (graph.isMissing(at)) continue;
      const read = await graph.read(at);
      if (read.kind !== 'text') continue;
      const old = known.get(at);
      return old?.text === read.text ? old : projectFile(at, read.text, name);
    }
    return undefined;
  };
  const policyAt = async (at: string): Promise<PolicyFile | undefined> => {
    looked.add(at);
    const read = graph.isMissing(at) ? undefined : await graph.read(at);
    return read?.kind === 'text' ? { path: at, text: read.text } : undefined;
  };
  // Together: where a client reads the files, each is a journey there and back, over a network perhaps.
  const [found, ruling] = await Promise.all([
    Promise.all([...new Set([...beside, ...above])].map(nearest)),
    Promise.all(policyPaths(path).map(policyAt)),
  ]);
  const isThere = <File>(file: File | undefined): file is File => file !== undefined;
  files.push(...found.filter(isThere));
  const policies = ruling.filter(isThere);
  return { ...followed, looked, files, policies };
}

/** Where the policies of a file may lie, the nearest first. */
export function policyPaths(path: string): readonly string[] {
  return foldersAbove(path).flatMap((folder) => POLICY_FILES.map((name) => folder + name));
}

/** How the locks of installers are read; every other name says itself whether it is a manifest. */
const LOCKS: Readonly<Record<string, FormatId>> = {
  'uv.lock': 'uv-lock',
  'poetry.lock': 'poetry-lock',
  'pdm.lock': 'pdm-lock',
  'pylock.toml': 'pylock',
  'Pipfile.lock': 'pipfile-lock',
};

function projectFile(path: string, text: string, name: string): ProjectFile {
  const lock = LOCKS[name];
  const format = lock ?? formatOfPath(path);
  const role = lock !== undefined ? 'lock' : format === undefined ? 'settings' : 'manifest';
  return new ReadFile(path, text, role, format);
}

/** A lock may have megabytes, and most rules only ask whether there is one. */
class ReadFile implements ProjectFile {
  private read: Manifest | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    readonly role: ProjectFile['role'],
    private readonly format: FormatId | undefined,
  ) {}

  get manifest(): Manifest | undefined {
    return (this.read ??= this.format && readerOf(this.format)?.(this.text));
  }
}

/** Whether two looks have found the same. */
export function isSameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return (
    sameTexts(a.files, b.files) &&
    sameTexts(a.policies, b.policies) &&
    sameEntries(a.outcomes, b.outcomes) &&
    sameEntries(a.reached, b.reached)
  );
}

/** `a/b/x.txt` -> `a/b/`, `a/`, `''`. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    folders.push(path.slice(0, end + 1));
  }
  folders.push('');
  return folders.length <= MOST_FOLDERS ? folders : [...folders.slice(0, MOST_FOLDERS - 1), ''];
}

function sameTexts(a: readonly PolicyFile[], b: readonly PolicyFile[]): boolean {
  return a.length === b.length && a.every(({ path, text }, i) => b[i]?.path === path && b[i].text === text);
}

function sameEntries(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && JSON.stringify([...a]) === JSON.stringify([...b]);
}
