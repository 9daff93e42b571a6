import type { MaliciousNames } from '../types';
import { malformed, unpackIndexFile } from './container';
import type { Checksum } from './crc32';
import { openNames } from './name-blocks';

/** The reports as they were loaded. */
export interface MaliciousReports extends MaliciousNames {
  /** How many names have a report. */
  readonly count: number;
  /** The date of the list, `YYYY-MM-DD`; `''` for one that could not be loaded. */
  readonly date: string;
  /** The reported names in ascending order. */
  allNames(): Iterable<string>;
}

/** Reports that can be used; or what is wrong with their file and what helps, for people. */
export type MaliciousResult = { readonly reports: MaliciousReports } | { readonly problem: string };

/** Reads the file of reported names. Never throws; the reports keep `bytes`, which must not change afterwards. */
export function readMalicious(bytes: Uint8Array, checksum?: Checksum): MaliciousResult {
  const result = unpackIndexFile(bytes, 'malw', checksum);
  if ('problem' in result) return result;
  const { count, date, sections } = result.file;
  const nameSection = sections.get('name');
  const idSection = sections.get('id');
  const names = nameSection && openNames(nameSection, count);
  if (names === undefined || idSection === undefined) return { problem: malformed('malw') };
  // One id a line, in the order of the names; an empty line where the source gives none. Hardly ever asked for.
  let ids: readonly string[] | undefined;
  return {
    reports: {
      count,
      date,
      report: (normalized) => {
        const row = names.position(normalized);
        if (row < 0) return undefined;
        ids ??= new TextDecoder().decode(idSection).split('\n');
        return ids[row] ?? '';
      },
      allNames: () => names.all(),
    },
  };
}

/** What stands in for reports that couldn't be loaded: no name has one. */
export function emptyMalicious(): MaliciousReports {
  return { count: 0, date: '', report: () => undefined, allNames: () => [] };
}
