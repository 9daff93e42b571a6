import { buildReports } from '../names/index/build';
import type { MaliciousReports } from '../names/index/malicious';
import type { MaliciousRecord } from './parse/osv-record';

export interface BuiltReports {
  readonly bytes: Uint8Array;
  /** Those in it. */
  readonly names: readonly string[];
  /** The day of the newest report, `YYYY-MM-DD` as far as one says; else today. */
  readonly date: string;
}

/**
 * Makes the file of reports. A report on some versions only counts once the package is gone: as long as it is there, its
 * other versions are what people mean. Names in use without an id come from another source, and stay.
 */
export function newReports(
  records: readonly MaliciousRecord[],
  inUse: MaliciousReports,
  index: { has(name: string): boolean; rank(name: string): number | undefined },
  today: string,
): BuiltReports {
  const ids = new Map<string, string>();
  for (const name of inUse.allNames()) if (inUse.report(name) === '') ids.set(name, '');
  let newest = '';
  for (const { id, name, isWhole, date } of records) {
    if (!isWhole && index.has(name)) continue;
    const other = ids.get(name) ?? '';
    if (other === '' || id < other) ids.set(name, id);
    // A clock that is wrong mustn't make every later list an older one.
    if (date > newest && date <= today) newest = date;
  }
  const reported = [...ids].map(([name, id]) => ({ name, id }));
  const date = newest === '' ? today : newest;
  const { reports, dropped } = buildReports(reported, date, (name) => index.rank(name) !== undefined);
  for (const name of dropped) ids.delete(name);
  return { bytes: reports, names: [...ids.keys()], date };
}
