import type { NameIndex } from '../types';
import { malformed, unpackIndexFile } from './container';
import type { Checksum } from './crc32';
import { openNames, type NameBlocks } from './name-blocks';
import { openColumn, type TextColumn } from './text-column';

/** The index of one name list as it was loaded: what the judgement asks of it, and what the index itself can tell. */
export interface RegistryIndex extends NameIndex {
  /** Why nothing could be loaded, for people; `''` for an index that works. */
  readonly problem: string;
  /** Names the list: release data made for another one aren't attached. */
  readonly checksum: number;
  /** The place of a name in the order of all names, from 0, or -1. */
  position(name: string): number;
  /** All registered names in ascending order, one by one: they are never in memory together. */
  allNames(): Iterable<string>;
}

/** An index that can be used; or what is wrong with its file and what helps, for people. */
export type IndexResult = { readonly index: RegistryIndex } | { readonly problem: string };

interface Ranks {
  readonly ranked: readonly string[];
  readonly ranks: ReadonlyMap<string, number>;
}

/** The ranked names stand one a line, the line's number being the rank; a rank that no name has is an empty line. */
function readRanks(section: Uint8Array): Ranks {
  const ranked: string[] = [];
  const ranks = new Map<string, number>();
  const lines = new TextDecoder().decode(section).split('\n');
  lines.forEach((name, i) => {
    if (name === '') return;
    ranked.push(name);
    ranks.set(name, i + 1);
  });
  return { ranked, ranks };
}

function makeIndex(date: string, checksum: number, names: NameBlocks, ranks: Ranks): RegistryIndex {
  return {
    problem: '',
    checksum,
    date,
    names: names.count,
    ranked: ranks.ranked,
    rank: (name) => ranks.ranks.get(name),
    has: (name) => ranks.ranks.has(name) || names.position(name) >= 0,
    position: (name) => names.position(name),
    release: () => undefined,
    allNames: () => names.all(),
  };
}

/**
 * Reads the file of names: membership and ranks, without releases (`withReleases` adds them). Never throws, whatever
 * the bytes; the index keeps `bytes` and searches them in place, so they must not change afterwards.
 *
 * @param crc a quicker CRC-32, where there is one
 */
export function readIndex(bytes: Uint8Array, crc?: Checksum): IndexResult {
  const result = unpackIndexFile(bytes, 'name', crc);
  if ('problem' in result) return result;
  const { file, checksum } = result;
  const nameSection = file.sections.get('name');
  const rankSection = file.sections.get('rank');
  const names = nameSection && openNames(nameSection, file.count);
  if (names === undefined || rankSection === undefined) return { problem: malformed('name') };
  return { index: makeIndex(file.date, checksum, names, readRanks(rankSection)) };
}

/**
 * The same index with the releases of its names. They take another 3.5 MB of memory, and only explanations ask for
 * them, so they can be read later than the names. Never throws; release data of another list is a problem.
 */
export function withReleases(index: RegistryIndex, bytes: Uint8Array): IndexResult {
  const columns = readReleases(index, bytes);
  if ('problem' in columns) return columns;
  return {
    index: {
      ...index,
      release: (name) => {
        const row = index.position(name);
        return row < 0 ? undefined : { version: columns.version(row), month: columns.month(row) };
      },
    },
  };
}

/** The releases of the names of an index, by their place in its order. */
export interface ReleaseColumns {
  readonly version: TextColumn;
  readonly month: TextColumn;
}

/** Reads the releases of an index as they are stored. Never throws; release data of another list is a problem. */
export function readReleases(
  index: RegistryIndex,
  bytes: Uint8Array,
): ReleaseColumns | { readonly problem: string } {
  const result = unpackIndexFile(bytes, 'rels');
  if ('problem' in result) return result;
  const { file } = result;
  if (file.completes !== index.checksum) {
    return {
      problem: `The release data (${file.date}) belongs to another package index than the one in use (${index.date || 'none'}). Install Lookalike again, or rebuild the index.`,
    };
  }
  const versionSection = file.sections.get('vers');
  const monthSection = file.sections.get('mnth');
  const version = versionSection && openColumn(versionSection, file.count);
  const month = monthSection && openColumn(monthSection, file.count);
  if (version === undefined || month === undefined) return { problem: malformed('rels') };
  return { version, month };
}

/** What stands in for an index that couldn't be loaded: it knows no name, so no absence proves anything. */
export function emptyIndex(problem: string): RegistryIndex {
  return {
    problem,
    checksum: 0,
    date: '',
    names: 0,
    ranked: [],
    rank: () => undefined,
    has: () => false,
    position: () => -1,
    release: () => undefined,
    allNames: () => [],
  };
}
