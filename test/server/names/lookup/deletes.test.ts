import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findNearText, newDeletes } from '../../../../server/src/names/lookup/deletes';
import { osaDistance } from '../../../../server/src/names/lookup/osa';

const name = fc.stringMatching(/^[ab1](?:[ab1-]{0,6}[ab1])?$/);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });

/** More look-ups than are made without a table. */
const MANY = 70;

describe.each([1, 2] as const)('within %i edits', (edits) => {
  it('every name is found, both by comparing and by the table', () => {
    fc.assert(
      fc.property(names, fc.array(name, { minLength: 1, maxLength: 4 }), (known, asked) => {
        const deletes = newDeletes(known, edits);
        const missed: string[] = [];
        for (const written of asked) {
          const near = known.flatMap((one, i) => (osaDistance(written, one, edits) <= edits ? [i] : []));
          for (let round = 0; round < MANY; round++) {
            const found: number[] = [];
            findNearText(deletes, written, found);
            if (near.some((position) => !found.includes(position))) missed.push(written);
          }
        }
        expect(missed).toEqual([]);
        expect(deletes.table).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });
});

test('no table is made for a few names', () => {
  const deletes = newDeletes(['django', 'flask'], 2);
  const found: number[] = [];
  findNearText(deletes, 'dajngo', found);
  expect(found).toEqual([0, 1]);
  expect(deletes.table).toBeUndefined();
});
