import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readIndex, type RegistryIndex } from '../../server/src/names/index/name-index';
import type { NameIndex } from '../../server/src/names/types';
import { sample } from './random';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The shipped index. Without it nothing can be measured. */
export function loadIndex(): RegistryIndex {
  const result = readIndex(readFileSync(`${ROOT}data/names.bin`));
  if ('problem' in result) throw new Error(result.problem);
  return result.index;
}

/** The rows of a file of `test/data` by column. Its values hold neither commas nor quotes. */
export function readRows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(`${ROOT}test/data/${file}`, 'utf8').trimEnd().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
}

/** The names of a file with one name a line. */
export function readNames(file: string): string[] {
  return readFileSync(`${ROOT}test/data/${file}`, 'utf8').split(/\s+/).filter(Boolean);
}

export interface Attack {
  readonly name: string;
  readonly target: string;
  readonly category: string;
}

/** The attacks whose name the index lacks and whose target is ranked: what the recall bars speak of. */
export function readAttacks(index: NameIndex): Attack[] {
  return readRows('attacks-tuning.csv')
    .map(({ name = '', target = '', category = '' }) => ({ name, target, category }))
    .filter(({ name, target }) => index.rank(target) !== undefined && !index.has(name));
}

/** Registered names in the dependency files of real repositories; those where a message is right are left out. */
export function readRealNames(index: NameIndex): string[] {
  return readRows('legit-tuning.csv')
    .filter(({ kind, note, name = '' }) => kind === 'real-dep' && note === '' && index.has(name))
    .map(({ name = '' }) => name);
}

/** Random registered names without a rank, always the same ones. */
export function sampleUnranked(index: RegistryIndex, count: number): string[] {
  const unranked = [...index.allNames()].filter((name) => index.rank(name) === undefined);
  return sample(unranked, count, 20_261_101);
}

/** The same index as it was before those names were registered. */
export function hideNames(index: NameIndex, hidden: readonly string[]): NameIndex {
  const names = new Set(hidden);
  return { ...index, has: (name) => !names.has(name) && index.has(name) };
}
