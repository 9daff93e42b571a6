import { MOST_NEW_NAME_DAYS } from '../../../shared/src/index-settings';
import { packNameFile, packReleaseFile } from '../names/index/build';
import { daysBefore, packFirstSeen } from '../names/index/first-seen';
import type { RegistryIndex } from '../names/index/name-index';
import type { InUse } from './in-use';
import type { StoredFile } from './store/manifest';

/** New names or a new ranking, or both. */
export interface NewNames {
  /** PEP 503 normalised, ascending by code unit, each once; `undefined`: those in use. */
  readonly names: readonly string[] | undefined;
  /** The most downloaded first; `undefined`: the ranking in use. */
  readonly ranked: readonly string[] | undefined;
  /** The day that the names speak for. */
  readonly date: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface BuiltNames {
  readonly files: ReadonlyMap<StoredFile, Uint8Array>;
  readonly count: number;
  readonly ranked: number;
  readonly added: number;
  readonly removed: number;
}

/**
 * Builds the files of the index anew: releases are taken over, since no public list has them all, and names that weren't
 * there before are noted down with the day.
 */
export function buildNames({ names, ranked, date, now }: NewNames, inUse: InUse): BuiltNames {
  const { index, releases, firstSeen } = inUse;
  const versions: string[] = [];
  const months: string[] = [];
  const seen = new Map<string, string>();
  const forgotten = daysBefore(now, MOST_NEW_NAME_DAYS + 1);
  const today = daysBefore(now, 0);
  const all = names ?? [...index.allNames()];
  const order = ranked ?? ranksOf(index);
  const unregistered = new Set(order);
  const known = index.allNames()[Symbol.iterator]();
  let old = known.next();
  let row = 0;
  let kept = 0;
  for (const name of all) {
    while (old.done !== true && old.value < name) {
      old = known.next();
      row++;
    }
    const isKnown = old.done !== true && old.value === name;
    if (isKnown) kept++;
    versions.push(isKnown ? (releases?.version(row) ?? '') : '');
    months.push(isKnown ? (releases?.month(row) ?? '') : '');
    // With nothing to compare with, no name is new.
    const since = isKnown || index.names === 0 ? firstSeen.get(name) : today;
    if (since !== undefined && since > forgotten) seen.set(name, since);
    unregistered.delete(name);
  }
  const file = packNameFile(
    all,
    order.map((name) => (unregistered.has(name) ? '' : name)),
    date,
  );
  return {
    files: new Map<StoredFile, Uint8Array>([
      ['names.bin', file.bytes],
      ['releases.bin', packReleaseFile(versions, months, date, file.checksum)],
      ['first-seen.bin', packFirstSeen(seen, today)],
    ]),
    count: all.length,
    ranked: order.length - unregistered.size,
    added: all.length - kept,
    removed: index.names - kept,
  };
}

/** The ranked names in the places of their ranks. */
function ranksOf(index: RegistryIndex): string[] {
  const order: string[] = [];
  for (const name of index.ranked) {
    const place = (index.rank(name) ?? 1) - 1;
    while (order.length < place) order.push('');
    order.push(name);
  }
  return order;
}
