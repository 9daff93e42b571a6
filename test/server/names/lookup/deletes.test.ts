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

test('no table is made for a few names, which are compared with those of about their length', () => {
  const deletes = newDeletes(['django', 'flask', 'jinja2', 'six', 'boto', 'requests', 'beautifulsoup4'], 2);
  const found: number[] = [];
  findNearText(deletes, 'dajngo', found);
  expect(found).toEqual([0, 1, 2, 4, 5]);
  expect(deletes.table).toBeUndefined();
});

test.each([46, 47, 70, 120, 255])('a name of %i characters is found without its last two', (length) => {
  const long = 'abcdefghijk'.repeat(24).slice(0, length);
  const deletes = newDeletes(['django', long], 2);
  for (let round = 0; round < MANY; round++) findNearText(deletes, 'django', []);
  const found: number[] = [];
  findNearText(deletes, long.slice(0, -2), found);
  expect(found).toContain(1);
});

test.each([
  ['django', 1],
  ['requests', 1],
  ['jupyter-lsp-x', 1],
  ['pillllow', 1],
  ['aaaa', 1],
  ['a', 2],
  ['django', 2],
  ['beautifulso', 2],
] as const)('%s is filed once under each form that it has with up to %i characters lost', (name, edits) => {
  const forms = new Set<string>([name]);
  for (let round = 0; round < edits; round++) {
    for (const form of [...forms]) {
      Array.from(form).forEach((_, at) => forms.add(form.slice(0, at) + form.slice(at + 1)));
    }
  }
  const deletes = newDeletes([name], edits);
  for (let round = 0; round < MANY; round++) findNearText(deletes, 'x', []);
  expect(deletes.table?.values.length).toBe(forms.size);
});

test('the table gives a name few others than those that are near', () => {
  const known = Array.from({ length: 400 }, (_, i) => `package-${i * 7919}-${i % 10}`);
  const deletes = newDeletes(known, 1);
  for (let round = 0; round < MANY; round++) findNearText(deletes, 'django', []);
  const far = known.flatMap((name) => {
    const found: number[] = [];
    findNearText(deletes, name, found);
    return found.filter((position) => osaDistance(known[position] ?? '', name, 2) > 2);
  });
  expect(far.length).toBeLessThan(10);
});
