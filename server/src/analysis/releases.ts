import type { RegistryIndex } from '../names/index/name-index';
import { withReleases } from '../names/index/name-index';
import type { Release } from '../names/types';
import type { ReadData } from './load-data';

/** The latest release of a name as the index knows it; `undefined` where it knows none. */
export type ReleaseOf = (normalized: string) => Release | undefined;

/**
 * The releases of an index, read when they are first asked for: only explanations want them. Never rejected: what
 * can't be read is a `problem`, told once, and then no release is known.
 */
export function createReleases(
  index: RegistryIndex,
  readData: ReadData,
  onProblem: (problem: string) => void,
): () => Promise<ReleaseOf> {
  let loading: Promise<ReleaseOf> | undefined;
  const load = async (): Promise<ReleaseOf> => {
    const result = await read(index, readData);
    if ('index' in result) return (name) => result.index.release(name);
    onProblem(result.problem);
    return () => undefined;
  };
  return () => (loading ??= load());
}

/** The releases as far as they have been read. */
export interface KnownReleases {
  /** Another function once they have been read: what was made of the one before may be made anew. */
  readonly of: ReleaseOf;
  /** Reads them if somebody has asked in vain. Whether there is more to say since. Never rejected. */
  catchUp(): Promise<boolean>;
}

/** Answers without waiting, so that only who meets a name whose release matters pays for reading them. */
export function knownReleases(read: () => Promise<ReleaseOf>): KnownReleases {
  let known: ReleaseOf | undefined;
  let isWanted = false;
  const inVain: ReleaseOf = () => {
    isWanted = true;
    return undefined;
  };
  return {
    get of() {
      return known ?? inVain;
    },
    async catchUp() {
      if (!isWanted || known !== undefined) return false;
      known = await read();
      return true;
    },
  };
}

async function read(index: RegistryIndex, readData: ReadData): Promise<ReturnType<typeof withReleases>> {
  try {
    return withReleases(index, await readData('releases.bin'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `The releases of the packages can't be read (${reason}).` };
  }
}
