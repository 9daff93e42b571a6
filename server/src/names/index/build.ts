import type { ListedName, ReportedName } from './check-list';
import { packIndexFile } from './container';
import { packNames } from './name-blocks';
import { packColumn } from './text-column';

/** The two files of an index. */
export interface BuiltIndex {
  readonly names: Uint8Array;
  readonly releases: Uint8Array;
}

/** The file of reports, and the names that were left out of it because they are ranked. */
export interface BuiltReports {
  readonly reports: Uint8Array;
  readonly count: number;
  readonly dropped: readonly string[];
}

function ascending(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function lines(texts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(texts.join('\n'));
}

/** The ranked names by their ranks; `''` for a rank that no name has. */
function byRank(rows: readonly ListedName[]): string[] {
  const names = new Map<number, string>();
  for (const { name, rank } of rows) if (rank !== undefined) names.set(rank, name);
  const last = Math.max(0, ...names.keys());
  return Array.from({ length: last }, (_, i) => names.get(i + 1) ?? '');
}

/**
 * Makes the file of names.
 *
 * @param names PEP 503 normalised, ascending by code unit, each once
 * @param ranked those of them that are ranked, the most downloaded first; `''` where a rank has no name
 */
export function packNameFile(names: readonly string[], ranked: readonly string[], date: string) {
  return packIndexFile({
    kind: 'name',
    date,
    count: names.length,
    completes: 0,
    sections: new Map([
      ['rank', lines(ranked)],
      ['name', packNames(names)],
    ]),
  });
}

/** Makes the file of releases for the names of another file, in their order. @param completes that file's checksum */
export function packReleaseFile(
  versions: readonly string[],
  months: readonly string[],
  date: string,
  completes: number,
): Uint8Array {
  return packIndexFile({
    kind: 'rels',
    date,
    count: versions.length,
    completes,
    sections: new Map([
      ['vers', packColumn(versions)],
      ['mnth', packColumn(months)],
    ]),
  }).bytes;
}

/** Makes the files of an index from a list that `checkList` found sound, in any order: same list, same bytes. */
export function buildIndex(rows: readonly ListedName[], date: string): BuiltIndex {
  const sorted = [...rows].sort(ascending);
  const names = packNameFile(
    sorted.map(({ name }) => name),
    byRank(sorted),
    date,
  );
  const versions = sorted.map(({ version }) => version);
  const months = sorted.map(({ month }) => month);
  return { names: names.bytes, releases: packReleaseFile(versions, months, date, names.checksum) };
}

/**
 * Makes the file of reports from ones that `checkReports` found sound. A ranked name never gets in: single versions of
 * such packages were compromised and withdrawn, the package itself is what people mean.
 */
export function buildReports(
  reported: readonly ReportedName[],
  date: string,
  isRanked: (name: string) => boolean,
): BuiltReports {
  const sorted = [...reported].sort(ascending);
  const kept = sorted.filter(({ name }) => !isRanked(name));
  const file = packIndexFile({
    kind: 'malw',
    date,
    count: kept.length,
    completes: 0,
    sections: new Map([
      ['name', packNames(kept.map(({ name }) => name))],
      ['id', lines(kept.map(({ id }) => id))],
    ]),
  });
  const dropped = sorted.filter(({ name }) => isRanked(name)).map(({ name }) => name);
  return { reports: file.bytes, count: kept.length, dropped };
}
