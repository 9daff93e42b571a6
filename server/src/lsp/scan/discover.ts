import { anyCase, FILE_PATTERNS, LOCK_PATTERNS, withoutBraces } from '../../../../shared/src/file-patterns';
import type { Settings } from '../../../../shared/src/settings';
import { documentFormat } from '../../analysis/document-format';
import type { FileSearch } from '../../analysis/discovery/file-search';
import { DECIDING_FILES } from '../../analysis/discovery/select';
import { readerOf } from '../../manifests/registry';
import { uriBelow } from '../workspace-paths';
import type { FilePlace } from './scanned-file';

/** More dependency files make a workspace a large one, which isn't scanned unless somebody asks for it. */
const LARGE = 1000;

/** Milliseconds of looking for files in a workspace that nobody has asked to be scanned. */
const LONGEST_UNASKED = 5000;

export interface Discovered {
  readonly places: readonly FilePlace[];
  /** How many files of each folder may be kept. */
  readonly most: ReadonlyMap<string, number>;
  /** The globs that the user has set, of all folders; VS Code and others match them against whole paths. */
  readonly ownGlobs: readonly string[];
  /** Whether these are all, or as many as the settings allow. */
  readonly complete: boolean;
}

export interface DiscoverRequest {
  readonly folders: readonly string[];
  readonly settingsOf: (folder: string) => Promise<Settings>;
  readonly search: FileSearch;
  readonly turn: () => Promise<void>;
  readonly isCancelled: () => boolean;
}

/** Finds the dependency files of all folders. A file that two nested folders hold belongs to the inner one. */
export async function discover({
  folders,
  settingsOf,
  search,
  turn,
  isCancelled,
}: DiscoverRequest): Promise<Discovered> {
  const most = new Map<string, number>();
  const places: FilePlace[] = [];
  const ownGlobs = new Set<string>();
  let complete = true;
  for (const folder of folders) {
    const settings = await settingsOf(folder);
    most.set(folder, settings.scanMostFiles);
    for (const glob of ownGlobsOf(settings)) ownGlobs.add(glob.startsWith('**/') ? glob : `**/${glob}`);
    const inner = folders.filter((other) => other !== folder && other.startsWith(`${folder}/`));
    const found = await search({
      folder,
      globs: globsFor(settings),
      isWanted: (path) => isDependencyFile(path, settings),
      most: settings.scanMostFiles,
      turn,
      isCancelled,
    });
    complete &&= found.complete;
    for (const path of found.paths) {
      const uri = uriBelow(folder, path);
      if (!inner.some((other) => uri.startsWith(`${other}/`))) places.push({ uri, folder, path });
    }
  }
  return { places, most, ownGlobs: [...ownGlobs], complete };
}

/**
 * The same for a workspace that nobody has asked to be scanned; `undefined` for a large one. What takes long to search
 * is large as well.
 */
export async function discoverUnasked(
  request: DiscoverRequest,
  now: () => number,
): Promise<Discovered | undefined> {
  const end = now() + LONGEST_UNASKED;
  const isCancelled = () => request.isCancelled() || now() > end;
  const settingsOf = async (folder: string): Promise<Settings> => {
    const settings = await request.settingsOf(folder);
    return { ...settings, scanMostFiles: Math.min(settings.scanMostFiles, LARGE + 1) };
  };
  const found = await discover({ ...request, settingsOf, isCancelled });
  return found.places.length > LARGE || now() > end ? undefined : found;
}

/** Whether a file is judged for its name. Scripts aren't: every Python file would have to be read. */
export function isDependencyFile(path: string, settings: Settings): boolean {
  const format = documentFormat({ path, text: () => '', settings });
  return format !== undefined && readerOf(format) !== undefined;
}

function globsFor(settings: Settings): readonly string[] {
  const known = [FILE_PATTERNS, LOCK_PATTERNS].flatMap((patterns) =>
    Object.values(patterns).flat().map(anyCase),
  );
  return [...known, ...ownGlobsOf(settings), ...DECIDING_FILES].flatMap(withoutBraces);
}

/** A glob without a slash is meant for file names in any folder. */
function ownGlobsOf({ requirementFiles }: Settings): readonly string[] {
  return requirementFiles.map((glob) =>
    anyCase(glob.includes('/') ? glob.replace(/^\.?\/+/, '') : `**/${glob}`),
  );
}
