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

function rankLines(rows: readonly ListedName[]): Uint8Array {
  const byRank = new Map<number, string>();
  for (const { name, rank } of rows) if (rank !== undefined) byRank.set(rank, name);
  const last = Math.max(0, ...byRank.keys());
  return lines(Array.from({ length: last }, (_, i) => byRank.get(i + 1) ?? ''));
}

/** Makes the files of an index from a list that `checkList` found sound, in any order: same list, same bytes. */
export function buildIndex(rows: readonly ListedName[], date: string): BuiltIndex {
  const sorted = [...rows].sort(ascending);
  const names = packIndexFile({
    kind: 'name',
    date,
    count: sorted.length,
    completes: 0,
    sections: new Map([
      ['rank', rankLines(sorted)],
      ['name', packNames(sorted.map(({ name }) => name))],
    ]),
  });
  const releases = packIndexFile({
    kind: 'rels',
    date,
    count: sorted.length,
    completes: names.checksum,
    sections: new Map([
      ['vers', packColumn(sorted.map(({ version }) => version))],
      ['mnth', packColumn(sorted.map(({ month }) => month))],
    ]),
  });
  return { names: names.bytes, releases: releases.bytes };
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
