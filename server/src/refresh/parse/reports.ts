import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RefreshFailure } from '../failure';
import { lookAtStart } from './first-byte';
import { readJsonItems, recordOf } from './json-items';
import type { MaliciousRecord } from './osv-record';
import { maliciousRecords } from './osv-record';
import { readZipEntries } from './zip';

/** A record has some kilobytes; one with many versions some hundred. */
const LARGEST_RECORD = 8 << 20;

const ZIP = [0x50, 0x4b];

/**
 * Reads reports of malicious packages in the OSV format: the public export (a ZIP file with one JSON file for each record),
 * a JSON array of records, one record, several in a row or one a line, or the answer of a query (`{"vulns": [‥]}`). Throws
 * a `RefreshFailure` for what is none of these.
 *
 * @param temporary where a ZIP file can be put meanwhile; it is gone when the promise is settled
 * @param most bytes that the records may have once unpacked, and files that a ZIP file may have
 */
export async function readReports(
  chunks: AsyncIterable<Uint8Array>,
  temporary: string,
  most: { readonly bytes: number; readonly entries: number },
  signal: AbortSignal,
): Promise<readonly MaliciousRecord[]> {
  const { start, chunks: all } = await lookAtStart(chunks);
  const records: MaliciousRecord[] = [];
  let seen = 0;
  const take = (value: unknown) => {
    seen++;
    records.push(...maliciousRecords(value));
  };
  if (ZIP.every((byte, i) => start[i] === byte)) {
    try {
      await pipeline(Readable.from(all), createWriteStream(temporary, { flags: 'wx', mode: 0o600 }), {
        signal,
      });
      const wanted = (name: string) => /(?:^|\/)MAL-[^/]*\.json$/.test(name);
      const bounds = { wanted, largest: LARGEST_RECORD, most: most.bytes, entries: most.entries, signal };
      await readZipEntries(temporary, bounds, (name, text) => {
        take(parsed(name, text));
      });
    } finally {
      await rm(temporary, { force: true });
    }
  } else if (start[0] === 0x5b) {
    await readJsonItems(all, ['$.*'], take);
  } else if (start[0] === 0x7b) {
    await readJsonItems(
      all,
      ['$'],
      (value) => {
        const { vulns } = recordOf(value);
        if (Array.isArray(vulns)) (vulns as readonly unknown[]).forEach(take);
        else take(value);
      },
      { several: true },
    );
  } else {
    await all[Symbol.asyncIterator]().return?.();
    throw new RefreshFailure('it is neither an export of reports nor JSON');
  }
  if (seen === 0) throw new RefreshFailure('it holds no report');
  return records;
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RefreshFailure(`${name} in it is not valid JSON`, { cause: error });
  }
}
