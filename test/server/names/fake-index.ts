import type { MaliciousNames, NameIndex } from '../../../server/src/names/types';

/** A small index in memory: `ranked` most popular first, `registered` the names without a rank. */
export function fakeIndex(
  ranked: readonly string[],
  registered: readonly string[] = [],
  ranks: readonly number[] = ranked.map((_, position) => position + 1),
): NameIndex {
  const rankOf = new Map(ranked.map((name, position) => [name, ranks[position] ?? 0]));
  const all = new Set([...ranked, ...registered]);
  return {
    date: '2026-11-01',
    names: all.size,
    ranked,
    rank: (name) => rankOf.get(name),
    has: (name) => all.has(name),
    release: () => undefined,
  };
}

/** The reports of malware by name. */
export function fakeMalicious(reports: Readonly<Record<string, string>> = {}): MaliciousNames {
  const byName = new Map(Object.entries(reports));
  return { report: (name) => byName.get(name) };
}
