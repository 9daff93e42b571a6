import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';

/** What a folder holds, by its absolute path. Throws what the system has to say against it. */
export type ReadFolder = (path: string) => readonly Dirent[];

export const readFolder: ReadFolder = (path) => readdirSync(path, { withFileTypes: true });

/** Folders that are remembered at most; a walk comes back to the last ones only. */
const MOST_FOLDERS = 1000;

/** The same for several who look into the same folders during a run in which no file comes or goes: each is read once. */
export function rememberFolders(): ReadFolder {
  const known = new Map<string, readonly Dirent[]>();
  return (path) => {
    let entries = known.get(path);
    if (entries === undefined) {
      entries = readFolder(path);
      if (known.size >= MOST_FOLDERS) known.clear();
      known.set(path, entries);
    }
    return entries;
  };
}
