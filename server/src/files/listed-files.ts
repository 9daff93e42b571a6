import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileAccess } from '../analysis/includes/file-access';
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
export function listedFiles(root: string, access: FileAccess): FileAccess {
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
      const [above, name] = split(folder);
      const kind = kindOf(listingOf(above), name);
      if (kind !== 'folder') return kind === 'missing' ? 'missing' : 'unknown';
    }
    return list(join(root, folder));
  };
  return {
    read(path, largest) {
      const [folder, name] = split(path);
      const kind = isPlain(path) ? kindOf(listingOf(folder), name) : 'unknown';
      if (kind === 'missing') return Promise.resolve({ kind: 'missing' });
      const found = kind === 'file' ? readRegularFile(join(root, path), largest) : undefined;
      return found === undefined ? access.read(path, largest) : Promise.resolve(found);
    },
  };
}

function list(path: string): Listing {
  try {
    const entries: Dirent[] = readdirSync(path, { withFileTypes: true });
    return {
      kinds: new Map(entries.map((entry) => [entry.name, ownKind(entry)])),
      folded: new Set(entries.map((entry) => folded(entry.name))),
    };
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'missing' : 'unknown';
  }
}

/** Whether a path goes down by names that a folder can hold; of any other the system has something else to say. */
function isPlain(path: string): boolean {
  return path.split('/').every((name) => name !== '' && name !== '..' && name.length <= LONGEST_NAME);
}

function ownKind(entry: Dirent): Kind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'unknown';
}

function kindOf(listing: Listing, name: string): Kind | 'missing' {
  if (typeof listing === 'string') return listing;
  return listing.kinds.get(name) ?? (listing.folded.has(folded(name)) ? 'unknown' : 'missing');
}

/** Names that some file system takes for the same one: where two of them differ, only that system can tell. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function split(path: string): readonly [folder: string, name: string] {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? ['', path] : [path.slice(0, slash), path.slice(slash + 1)];
}
