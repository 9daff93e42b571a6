import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { RegistryIndex } from '../../names/index/name-index';
import { newReports } from '../build-reports';
import { RefreshFailure } from '../failure';
import type { InUse } from '../in-use';
import { readReports } from '../parse/reports';
import { shrunkOrOlder } from '../plausible';
import type { Source } from '../source';
import type { PieceRequest, PieceResult } from './piece';
import { dayOf, fetchPiece } from './piece';

export interface FetchedReports {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly added: number;
  readonly removed: number;
}

/** Fetches the reports of malicious packages. @param index the names that they will be used with */
export function fetchReports(
  source: Source,
  request: PieceRequest & { readonly folder: string },
  { reports, manifest, fetched }: InUse,
  index: RegistryIndex,
): Promise<PieceResult<FetchedReports>> {
  const last = fetched.has('malicious.bin') ? manifest.pieces.malicious : undefined;
  const accept = 'application/zip, application/json, application/x-ndjson, */*;q=0.5';
  return fetchPiece({ piece: 'malicious', source, accept, last }, request, async ({ chunks }, from) => {
    const { limits, signal, now } = request;
    const most = { bytes: limits.bytes.malicious, entries: limits.entries };
    const temporary = join(request.folder, `download-${randomUUID()}.tmp`);
    const records = await readReports(chunks, temporary, most, signal);
    const { names, bytes, date } = newReports(records, reports, index, dayOf(undefined, now));
    const problem = shrunkOrOlder(
      { count: names.length, date },
      { count: reports.count, date: reports.date },
    );
    if (problem !== undefined) throw new RefreshFailure(problem);
    const kept = names.filter((name) => reports.report(name) !== undefined).length;
    const value = {
      bytes,
      count: names.length,
      added: names.length - kept,
      removed: reports.count - kept,
    };
    return { value, state: { date, from: [from] } };
  });
}
