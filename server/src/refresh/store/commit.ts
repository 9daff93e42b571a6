import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../files/replace-file';
import { crc32 } from '../../names/index/crc32';
import { readFirstSeen } from '../../names/index/first-seen';
import { readMalicious } from '../../names/index/malicious';
import { readIndex, readReleases } from '../../names/index/name-index';
import { readPrivateNames } from '../../names/index/private-names';
import { RefreshFailure } from '../failure';
import type { Manifest, StoredFile } from './manifest';
import { MANIFEST_NAME, manifestText } from './manifest';

/** New content of the files of a folder; `undefined` for a file that is no longer wanted. */
export type Changes = ReadonlyMap<StoredFile, Uint8Array | undefined>;

/**
 * Puts new files beside the old ones, reads them back, and only then lets the manifest name them, at one go: whatever
 * happens meanwhile, a reader finds the old data or the new. Throws where that can't be done; nothing has changed then.
 */
export function commit(
  folder: string,
  manifest: Manifest,
  changes: Changes,
  pieces: Manifest['pieces'],
): Manifest {
  const files: Partial<Record<StoredFile, string>> = { ...manifest.files };
  const written: string[] = [];
  try {
    for (const [stored, bytes] of changes) {
      Reflect.deleteProperty(files, stored);
      if (bytes === undefined) continue;
      const name = stored.replace(
        '.bin',
        `-${crc32(bytes).toString(16).padStart(8, '0')}-${bytes.length}.bin`,
      );
      put(join(folder, name), bytes);
      files[stored] = name;
      written.push(name);
    }
    verify(folder, files, changes);
    const old = Object.values(manifest.files);
    const isNew = old.some((name) => !Object.values(files).includes(name));
    const next: Manifest = { files, pieces, before: isNew ? old : manifest.before };
    put(join(folder, MANIFEST_NAME), manifestText(next));
    return next;
  } catch (error) {
    const kept = new Set([...Object.values(manifest.files), ...manifest.before]);
    for (const name of written) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
    throw error;
  }
}

function put(path: string, content: string | Uint8Array): void {
  const problem = replaceFile(path, content);
  if (problem !== undefined) throw new RefreshFailure(`${path} can't be written: ${problem}`);
}

/** Reads what was written as a reader of the data would, from the disk. */
function verify(folder: string, files: Manifest['files'], changes: Changes): void {
  const bytesOf = (stored: StoredFile) => {
    const name = files[stored];
    return name !== undefined && changes.has(stored) ? readFileSync(join(folder, name)) : undefined;
  };
  const names = bytesOf('names.bin');
  const index = names && sound(readIndex(names)).index;
  const releases = bytesOf('releases.bin');
  if (index !== undefined && releases !== undefined) sound(readReleases(index, releases));
  const reports = bytesOf('malicious.bin');
  if (reports !== undefined) sound(readMalicious(reports));
  const seen = bytesOf('first-seen.bin');
  if (seen !== undefined) sound(readFirstSeen(seen));
  const own = bytesOf('private-names.bin');
  if (own !== undefined) sound(readPrivateNames(own));
}

function sound<T extends object>(result: T): Exclude<T, { readonly problem: string }> {
  if ('problem' in result)
    throw new RefreshFailure(`what was written does not read back: ${String(result.problem)}`);
  return result as Exclude<T, { readonly problem: string }>;
}

const OWN_FILE = /^(?:names|releases|malicious|first-seen|private-names)-[0-9a-f]{8}-\d+\.bin$/;

/**
 * Removes what is no longer in use, and what an update left behind that was ended by force. To be called by the holder of
 * the lock only.
 */
export function removeLeftOver(folder: string, manifest: Manifest): void {
  const kept = new Set([...Object.values(manifest.files), ...manifest.before]);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.tmp') || (OWN_FILE.test(name) && !kept.has(name))) {
      rmSync(join(folder, name), { force: true });
    }
  }
}
