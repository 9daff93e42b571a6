import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  buildTable,
  findInto,
  newTableBuilder,
} from '../../../../server/src/names/lookup/hash-table';

type Entry = readonly [hash: number, value: number];

function found(entries: readonly Entry[], hash: number, capacity = 1): number[] {
  const builder = newTableBuilder(capacity);
  for (const [each, value] of entries) addEntry(builder, each, value);
  const into: number[] = [];
  findInto(buildTable(builder), hash, into);
  return into;
}

describe('a hash table', () => {
  it.each<readonly [string, readonly Entry[], number, readonly number[]]>([
    ['nothing in an empty one', [], 7, []],
    ['the value of a hash', [[7, 1]], 7, [1]],
    ['nothing of another one', [[7, 1]], 8, []],
    [
      'all values of a hash in the order in which they came',
      [
        [7, 3],
        [9, 5],
        [7, 1],
        [7, 2],
      ],
      7,
      [3, 1, 2],
    ],
    ['a hash below zero', [[-7, 1]], -7, [1]],
    [
      'values beyond 16 bits, and 0',
      [
        [7, 65_536],
        [7, 0],
        [7, 1_000_000],
      ],
      7,
      [65_536, 0, 1_000_000],
    ],
    ['the largest value of 16 bits', [[7, 65_535]], 7, [65_535]],
    ['the least value beyond 16 bits', [[7, 65_536]], 7, [65_536]],
  ])('finds %s', (_what, entries, hash, expected) => {
    expect(found(entries, hash)).toEqual(expected);
    expect(found(entries, hash, 0)).toEqual(expected);
    expect(found(entries, hash, 100)).toEqual(expected);
  });

  it('finds every entry, and hardly any of another hash', () => {
    const entry = fc.tuple(fc.integer(), fc.nat(70_000));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        for (const [hash] of entries) {
          const own = entries.filter(([other]) => other === hash).map(([, value]) => value);
          expect(found(entries, hash)).toEqual(expect.arrayContaining(own));
          expect(found(entries, hash).length).toBeLessThan(own.length + 3);
        }
      }),
    );
  });
});
