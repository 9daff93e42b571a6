import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { FileAccess } from '../analysis/includes/file-access';
import type { ReadFolder } from './read-folder';
import { readFolder } from './read-folder';
import { systemCode } from './system-message';
import { readRegularFile } from './workspace-files';

/** Folders whose content is remembered at most; a walk comes back to the last ones only. */
const MOST_FOLDERS = 1000;

/** UTF-16 units: in UTF-8 never more than the 255 bytes that a name may have. */
const LONGEST_NAME = 80;

type Kind = 'folder' | 'file' | 'unknown';

/** What a folder holds; `unknown` where only the system can tell: what a link leads to, or another spelling of a name. */
interface Folder {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly folded: ReadonlySet<string>;
}

type Listing = Folder | 'missing' | 'unknown';

/**
 * The same files for a run during which none comes or goes: what isn't there is told by a list of its folder, which is read
 * once. Most of what is looked for around a file isn't there, and each look costs as much as the list. What is a file in
 * folders without a link needs no search for its real path. A link is never gone through for a list.
 *
 * @param root the absolute path of the folder that `access` reads in
 */
export function listedFiles(root: string, access: FileAccess, look: ReadFolder = readFolder): FileAccess {
  const folders = new Map<string, Listing>();

  const listingOf = (folder: string): Listing => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const listing = newListing(folder);
    if (folders.size >= MOST_FOLDERS) folders.clear();
    folders.set(folder, listing);
    return listing;
  };
  const newListing = (folder: string): Listing => {
    if (folder !== '') {
      const kind = kindAt(folder);
      if (kind !== 'folder') return kind === 'missing' ? 'missing' : 'unknown';
    }
    return list(join(root, folder), look);
  };
  const kindAt = (path: string): Kind | 'missing' => {
    const [folder, name] = split(path);
    return isPlain(name) ? kindOf(listingOf(folder), name) : 'unknown';
  };
  return {
    isMissing: (path) => kindAt(path) === 'missing',
    read(path, largest) {
      const kind = kindAt(path);
      if (kind === 'missing') return Promise.resolve({ kind: 'missing' });
      const found = kind === 'file' ? readRegularFile(join(root, path), largest) : undefined;
      return found === undefined ? access.read(path, largest) : Promise.resolve(found);
    },
  };
}

function list(path: string, look: ReadFolder): Listing {
  try {
    const entries = look(path);
    return {
      kinds: new Map(entries.map((entry) => [entry.name, ownKind(entry)])),
      folded: new Set(entries.map((entry) => folded(entry.name))),
    };
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'missing' : 'unknown';
  }
}

/** Whether a folder can hold a name; of any other the system has something else to say. */
function isPlain(name: string): boolean {
  return name !== '' && name !== '..' && name.length <= LONGEST_NAME;
}

function ownKind(entry: Dirent): Kind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'unknown';
}

function kindOf(listing: Listing, name: string): Kind | 'missing' {
  if (typeof listing === 'string') return listing;
  return listing.kinds.get(name) ?? (listing.folded.has(folded(name)) ? 'unknown' : 'missing');
}

/** Nearly every name that is looked for. */
const PLAIN = /^[a-z0-9._-]*$/;

/** Names that some file system takes for the same one: where two of them differ, only that system can tell. */
function folded(name: string): string {
  return PLAIN.test(name) ? name : name.normalize('NFKC').toLowerCase();
}

function split(path: string): readonly [folder: string, name: string] {
  const slash = path.lastIndexOf('/');
  // What stands behind a slash alone isn't in the root of the workspace.
  return slash < 0 ? ['', path] : [path.slice(0, Math.max(slash, 1)), path.slice(slash + 1)];
}
