import { NEW_NAME_DAYS } from '../../../shared/src/index-settings';
import { REPAIR } from '../names/index/container';
import type { Checksum } from '../names/index/crc32';
import type { FirstSeen } from '../names/index/first-seen';
import { daysBefore, readFirstSeen, withoutYoungNames } from '../names/index/first-seen';
import type { MaliciousReports } from '../names/index/malicious';
import { emptyMalicious, readMalicious } from '../names/index/malicious';
import type { RegistryIndex } from '../names/index/name-index';
import { emptyIndex, readIndex } from '../names/index/name-index';
import { readPrivateNames } from '../names/index/private-names';
import type { EngineData } from './types';

/** Reads one file of the data folder by its plain name; rejected when it can't be read. */
export type ReadData = (name: string) => Promise<Uint8Array>;

/**
 * Reads one file of the data that the user has fetched; rejected with a cause where the system refuses it. `undefined` where there is none, or none that is as new as what
 * came with Lookalike.
 */
export type ReadUpdated = (name: string) => Promise<Uint8Array | undefined>;

export interface LoadOptions {
  readonly updated?: ReadUpdated;
  /** Days that a new name counts as absent, 0 to 365; `NEW_NAME_DAYS` unless said. Asked where there are new names. */
  readonly newNameDays?: () => number | Promise<number>;
  /** A CRC-32 that is quicker than the engine's own. */
  readonly checksum?: Checksum | undefined;
  /** Milliseconds since 1970; the clock's unless said. */
  readonly now?: number;
}

export interface LoadedData {
  readonly data: EngineData & { readonly index: RegistryIndex; readonly malicious: MaliciousReports };
  /** What could not be loaded and what helps, one sentence or two each, for people. */
  readonly problems: readonly string[];
  /** What the user should know although everything could be loaded, one sentence or two each. */
  readonly notices: readonly string[];
  /** Reads what belongs to the index, from the place that the index itself came from. */
  readonly readBeside: ReadData;
}

/**
 * Loads what the engine stands on: what the user has fetched, else what came with Lookalike. Never rejected: what can't
 * be loaded is replaced by something empty, with which the rest is still judged.
 */
export async function loadData(readData: ReadData, options: LoadOptions = {}): Promise<LoadedData> {
  const { updated = () => Promise.resolve(undefined), checksum } = options;
  const [index, malicious, firstSeen, privateNames] = await Promise.all([
    load('names.bin', 'package index', parseIndex(checksum), readData, updated),
    load('malicious.bin', 'list of reported malicious packages', parseReports(checksum), readData, updated),
    load('first-seen.bin', 'list of new names', parseFirstSeen, undefined, updated),
    load('private-names.bin', 'list of private names', parsePrivate, undefined, updated),
  ]);
  const registry = index.value ?? emptyIndex(index.problem ?? '');
  const data = {
    index: await withoutNew(registry, firstSeen.value, options),
    malicious: malicious.value ?? emptyMalicious(),
    ...(privateNames.value === undefined ? {} : { privateNames: privateNames.value }),
  };
  const parts = [index, malicious, firstSeen, privateNames];
  return {
    data,
    problems: parts.map(({ problem }) => problem).filter((problem) => problem !== undefined),
    notices: parts.map(({ notice }) => notice).filter((notice) => notice !== undefined),
    readBeside: async (name) => (index.isUpdated ? await updated(name) : undefined) ?? (await readData(name)),
  };
}

async function withoutNew(
  index: RegistryIndex,
  firstSeen: FirstSeen | undefined,
  { newNameDays = () => NEW_NAME_DAYS, now = Date.now() }: LoadOptions,
): Promise<RegistryIndex> {
  if (firstSeen === undefined || firstSeen.size === 0) return index;
  return withoutYoungNames(index, firstSeen, daysBefore(now, await newNameDays()));
}

interface Loaded<T> {
  readonly value: T | undefined;
  readonly isUpdated: boolean;
  readonly problem?: string;
  readonly notice?: string;
}

/** @property refused the system doesn't give the file away: it may well be sound */
type Parse<T> = (
  bytes: Uint8Array,
) => { readonly value: T } | { readonly problem: string; readonly refused?: true };

/** @param shipped absent for a file that only users have */
async function load<T>(
  name: string,
  what: string,
  parse: Parse<T>,
  shipped: ReadData | undefined,
  updated: ReadUpdated,
): Promise<Loaded<T>> {
  const own = await parsed(name, what, parse, updated);
  if (own !== undefined && 'value' in own) return { value: own.value, isUpdated: true };
  const notice = own === undefined ? {} : { notice: fallenBack(own, shipped !== undefined) };
  if (shipped === undefined) return { value: undefined, isUpdated: false, ...notice };
  const result = await parsed(name, what, parse, shipped);
  if (result !== undefined && 'value' in result) return { value: result.value, isUpdated: false, ...notice };
  const problem = result === undefined ? {} : { problem: result.problem };
  return { value: undefined, isUpdated: false, ...problem, ...notice };
}

async function parsed<T>(
  name: string,
  what: string,
  parse: Parse<T>,
  read: ReadUpdated,
): Promise<ReturnType<Parse<T>> | undefined> {
  try {
    const bytes = await read(name);
    return bytes && parse(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const refused = error instanceof Error && error.cause !== undefined ? { refused: true as const } : {};
    return { problem: `The ${what} can't be read (${reason}). ${REPAIR}`, ...refused };
  }
}

function fallenBack(own: { readonly problem: string; readonly refused?: true }, hasOther: boolean): string {
  const instead = hasOther ? 'What came with Lookalike is used instead of the update' : '';
  // An update mends what is damaged; it can't give rights back.
  const help = own.refused ? '' : 'update the package index again';
  const next = [instead, help].filter((part) => part !== '').join('; ');
  const what = own.problem.replace(REPAIR, '').trimEnd();
  return next === '' ? what : `${what} ${next.charAt(0).toUpperCase()}${next.slice(1)}.`;
}

function parseIndex(checksum: Checksum | undefined): Parse<RegistryIndex> {
  return (bytes) => {
    const result = readIndex(bytes, checksum);
    return 'index' in result ? { value: result.index } : result;
  };
}

function parseReports(checksum: Checksum | undefined): Parse<MaliciousReports> {
  return (bytes) => {
    const result = readMalicious(bytes, checksum);
    return 'reports' in result ? { value: result.reports } : result;
  };
}

const parseFirstSeen: Parse<FirstSeen> = (bytes) => {
  const result = readFirstSeen(bytes);
  return 'firstSeen' in result ? { value: result.firstSeen } : result;
};

const parsePrivate: Parse<ReadonlySet<string>> = (bytes) => {
  const result = readPrivateNames(bytes);
  return 'names' in result ? { value: result.names } : result;
};
