import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The project's folder, whatever the current one is. */
export const root = join(import.meta.dirname, '..', '..');

/** What scripts and tests fetch once and keep; git, the linters and the package leave it out. */
const cacheFolder = join(root, '.cache', 'editors');

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Gives the folder `name` of the cache, filled by `fill` where it isn't there yet. It is filled under another name
 * and renamed at the end, so that a run that is killed half-way leaves nothing that looks complete.
 */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const target = join(cacheFolder, name);
  if (await exists(target)) return target;
  await mkdir(cacheFolder, { recursive: true });
  await removeLeftovers(`${name}.partial-`);
  const partial = `${target}.partial-${process.pid}`;
  await mkdir(partial);
  try {
    await fill(partial);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
  return target;
}

/** Removes what runs that no longer live have begun; another run may be filling the same folder right now. */
async function removeLeftovers(prefix: string): Promise<void> {
  const leftovers = (await readdir(cacheFolder)).filter((entry) => entry.startsWith(prefix));
  for (const entry of leftovers) {
    if (!isAlive(Number(entry.slice(prefix.length)))) {
      await rm(join(cacheFolder, entry), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
