import type { NameIndex } from '../types';
import { malformed, packIndexFile, unpackIndexFile } from './container';
import { openNames, packNames } from './name-blocks';
import type { RegistryIndex } from './name-index';
import { openColumn, packColumn } from './text-column';

/** The days on which names were first seen in the index, `YYYY-MM-DD`; names that were always there have none. */
export type FirstSeen = ReadonlyMap<string, string>;

/** Makes the file of first sightings. The names must be PEP 503 normalised. */
export function packFirstSeen(seen: FirstSeen, date: string): Uint8Array {
  const names = [...seen.keys()].sort();
  return packIndexFile({
    kind: 'seen',
    date,
    count: names.length,
    completes: 0,
    sections: new Map([
      ['name', packNames(names)],
      ['date', packColumn(names.map((name) => seen.get(name) ?? date))],
    ]),
  }).bytes;
}

/** Reads the file of first sightings. Never throws, whatever the bytes. */
export function readFirstSeen(
  bytes: Uint8Array,
): { readonly firstSeen: FirstSeen } | { readonly problem: string } {
  const result = unpackIndexFile(bytes, 'seen');
  if ('problem' in result) return result;
  const { count, sections } = result.file;
  const nameSection = sections.get('name');
  const dateSection = sections.get('date');
  const names = nameSection && openNames(nameSection, count);
  const dates = dateSection && openColumn(dateSection, count);
  if (names === undefined || dates === undefined) return { problem: malformed('seen') };
  let row = 0;
  const firstSeen = new Map<string, string>();
  for (const name of names.all()) firstSeen.set(name, dates(row++));
  return { firstSeen };
}

const DAY = 86_400_000;

/** The day that lies so many days before `now` (milliseconds since 1970), `YYYY-MM-DD` in UTC. */
export function daysBefore(now: number, days: number): string {
  return new Date(now - days * DAY).toISOString().slice(0, 10);
}

/**
 * The same index, for which the young names are absent: neither registered nor ranked, and never the name that
 * somebody meant. `since` tells when each was first seen. A squat that has just been registered gains nothing by a
 * refresh of the index.
 *
 * @param youngerThan names that were first seen after this day are young, `YYYY-MM-DD`
 */
export function withoutYoungNames(
  index: RegistryIndex,
  firstSeen: FirstSeen,
  youngerThan: string,
): RegistryIndex {
  const young = new Map([...firstSeen].filter(([name, date]) => date > youngerThan && index.has(name)));
  if (young.size === 0) return index;
  const hidden = index.ranked.some((name) => young.has(name));
  return {
    ...index,
    ranked: hidden ? index.ranked.filter((name) => !young.has(name)) : index.ranked,
    rank: (name) => (young.has(name) ? undefined : index.rank(name)),
    has: (name) => !young.has(name) && index.has(name),
    since: (name) => young.get(name),
  } satisfies NameIndex;
}
