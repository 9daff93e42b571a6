import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FirstSeen } from '../names/index/first-seen';
import { readFirstSeen } from '../names/index/first-seen';
import type { MaliciousReports } from '../names/index/malicious';
import { emptyMalicious, readMalicious } from '../names/index/malicious';
import type { RegistryIndex, ReleaseColumns } from '../names/index/name-index';
import { emptyIndex, readIndex, readReleases } from '../names/index/name-index';
import { readPrivateNames } from '../names/index/private-names';
import type { Manifest, StoredFile } from './store/manifest';
import { readManifest } from './store/manifest';
import { updatedReader } from './store/open';

/** The data that new data is compared with and built upon. What can't be read counts as empty. */
export interface InUse {
  readonly manifest: Manifest;
  readonly index: RegistryIndex;
  readonly releases: ReleaseColumns | undefined;
  readonly reports: MaliciousReports;
  readonly firstSeen: FirstSeen;
  /** Which files are the fetched ones, and sound: only of these can a server say that they haven't changed. */
  readonly fetched: ReadonlySet<StoredFile>;
}

/** Loads the data in use: what was fetched into `folder` if it is sound and not older, else what was shipped. */
export async function loadInUse(folder: string, shipped: string): Promise<InUse> {
  const { manifest } = readManifest(folder);
  const updated = updatedReader(folder, shipped);
  const fetched = new Set<StoredFile>();

  async function load<T extends object>(
    stored: StoredFile,
    read: (bytes: Uint8Array) => T | { readonly problem: string },
    hasShipped = true,
  ): Promise<Exclude<T, { readonly problem: string }> | undefined> {
    const own = await updated(stored).catch(() => undefined);
    const result = own && read(own);
    if (result !== undefined && isSound(result)) {
      fetched.add(stored);
      return result;
    }
    if (!hasShipped) return undefined;
    const bytes = await readFile(join(shipped, stored)).catch(() => undefined);
    const other = bytes && read(bytes);
    return other !== undefined && isSound(other) ? other : undefined;
  }

  const index = (await load('names.bin', readIndex))?.index ?? emptyIndex('');
  const releases = await load('releases.bin', (bytes) => readReleases(index, bytes));
  const reports = (await load('malicious.bin', readMalicious))?.reports ?? emptyMalicious();
  const seen = (await load('first-seen.bin', readFirstSeen, false))?.firstSeen ?? new Map<string, string>();
  await load('private-names.bin', readPrivateNames, false);
  return { manifest, index, releases, reports, firstSeen: seen, fetched };
}

function isSound<T extends object>(result: T): result is Exclude<T, { readonly problem: string }> {
  return !('problem' in result);
}
