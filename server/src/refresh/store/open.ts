import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { dateOfHeader, HEADER_BYTES } from '../../names/index/container';
import { systemMessage } from '../../files/system-message';
import type { StoredFile } from './manifest';
import { readManifest, STORED_FILES } from './manifest';

/** What is fetched and also comes with Lookalike: whichever is newer is used. */
const SHIPPED: ReadonlySet<string> = new Set<StoredFile>(['names.bin', 'malicious.bin']);

/**
 * Reads the data that a user has fetched into `folder`: the bytes of one of its files, `undefined` where there is none or
 * where what came with Lookalike is newer. Rejected where the folder has one that can't be read. Each call looks at the
 * manifest afresh. Opens no connection.
 *
 * @param shipped the folder of the data that came with Lookalike
 */
export function updatedReader(
  folder: string,
  shipped: string,
): (name: string) => Promise<Uint8Array | undefined> {
  // A promise of what is read at one go: loading waits for nothing else, and small steps take longer.
  return (name) =>
    new Promise((resolve) => {
      resolve(read(folder, shipped, name));
    });
}

function read(folder: string, shipped: string, name: string): Uint8Array | undefined {
  const stored = STORED_FILES.find((each) => each === name);
  if (stored === undefined) return undefined;
  const { manifest, problem } = readManifest(folder);
  // Said once, with the names.
  if (problem !== undefined && stored === 'names.bin') throw problem;
  const file = manifest.files[stored];
  if (file === undefined) return undefined;
  const path = join(folder, file);
  const own = dateOfFile(path);
  if (SHIPPED.has(stored) && own !== '' && own < dateOfFile(join(shipped, stored))) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path}: ${systemMessage(error)}`, { cause: error });
  }
}

/** The date that a file of the index tells of itself; `''` for one that can't be read. Reads a few bytes only. */
function dateOfFile(path: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const bytes = new Uint8Array(HEADER_BYTES);
    const length = readSync(descriptor, bytes, 0, HEADER_BYTES, 0);
    return dateOfHeader(bytes.subarray(0, length));
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
