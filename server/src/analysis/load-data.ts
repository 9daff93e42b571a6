import { emptyMalicious, readMalicious } from '../names/index/malicious';
import type { RegistryIndex } from '../names/index/name-index';
import { emptyIndex, readIndex } from '../names/index/name-index';
import type { MaliciousNames } from '../names/types';
import type { EngineData } from './types';

/** Reads one file of the data folder by its plain name; rejected when it can't be read. */
export type ReadData = (name: string) => Promise<Uint8Array>;

export interface LoadedData {
  readonly data: EngineData & { readonly index: RegistryIndex };
  /** What could not be loaded and what helps, one sentence or two each, for people. */
  readonly problems: readonly string[];
}

/**
 * Loads what the engine stands on. Never rejected: what can't be loaded is replaced by something empty, with which the
 * rest is still judged.
 */
export async function loadData(readData: ReadData): Promise<LoadedData> {
  const [index, malicious] = await Promise.all([loadIndex(readData), loadMalicious(readData)]);
  return {
    data: { index: index.value, malicious: malicious.value },
    problems: [index.problem, malicious.problem].filter((problem) => problem !== undefined),
  };
}

interface Loaded<T> {
  readonly value: T;
  readonly problem?: string;
}

async function loadIndex(readData: ReadData): Promise<Loaded<RegistryIndex>> {
  const bytes = await bytesOf(readData, 'names.bin', 'package index');
  if (typeof bytes === 'string') return { value: emptyIndex(bytes), problem: bytes };
  const result = readIndex(bytes);
  if ('index' in result) return { value: result.index };
  return { value: emptyIndex(result.problem), problem: result.problem };
}

async function loadMalicious(readData: ReadData): Promise<Loaded<MaliciousNames>> {
  const bytes = await bytesOf(readData, 'malicious.bin', 'list of reported malicious packages');
  if (typeof bytes === 'string') return { value: emptyMalicious(), problem: bytes };
  const result = readMalicious(bytes);
  if ('reports' in result) return { value: result.reports };
  return { value: emptyMalicious(), problem: result.problem };
}

async function bytesOf(readData: ReadData, name: string, what: string): Promise<Uint8Array | string> {
  try {
    return await readData(name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The ${what} can't be read (${reason}). Install Lookalike again, or rebuild the index.`;
  }
}
