import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Tells which files certainly aren't there. Most files that are looked for aren't, and one look into a folder answers for
 * all of them. What has been seen is remembered.
 *
 * @param root an absolute path
 * @param isInside whether a real path lies in the workspace; no other folder is looked into
 */
export function createFolderNames(root: string, isInside: (real: string) => Promise<boolean>) {
  const folders = new Map<string, Promise<ReadonlySet<string> | undefined>>();

  async function namesIn(folder: string): Promise<ReadonlySet<string> | undefined> {
    try {
      const path = join(root, folder);
      if (!(await isInside(await realpath(path)))) return undefined;
      return new Set((await readdir(path)).map(folded));
    } catch {
      return undefined;
    }
  }

  return async (path: string): Promise<boolean> => {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, slash));
    let names = folders.get(folder);
    if (names === undefined) {
      names = namesIn(folder);
      folders.set(folder, names);
    }
    return (await names)?.has(folded(path.slice(slash + 1))) === false;
  };
}

/** Some file systems take names that differ so for the same. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
