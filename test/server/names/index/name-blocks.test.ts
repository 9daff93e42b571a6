import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openNames, packNames } from '../../../../server/src/names/index/name-blocks';

const alphabet = fc.constantFrom('-', '0', '9', 'a', 'b', 'z');
const nameText = fc.string({ unit: alphabet, minLength: 1, maxLength: 9 });
const nameSets = fc.uniqueArray(nameText, { maxLength: 150 }).map((names) => names.sort());

function opened(names: readonly string[]) {
  const blocks = openNames(packNames(names), names.length);
  if (blocks === undefined) throw new Error('the names did not open');
  return blocks;
}

describe('packed names', () => {
  test.each([0, 1, 2, 31, 32, 33, 63, 64, 65, 200])(
    '%i names are found at their places and listed',
    (count) => {
      const names = Array.from({ length: count }, (_, i) => `name-${i}`).sort();
      const blocks = opened(names);
      expect([...blocks.all()]).toEqual(names);
      expect(names.map((name) => blocks.position(name))).toEqual(names.map((_, i) => i));
    },
  );

  test('a set answers as a sorted array does, for members and for others', () => {
    fc.assert(
      fc.property(nameSets, fc.array(nameText, { maxLength: 50 }), (names, others) => {
        const blocks = opened(names);
        expect([...blocks.all()]).toEqual(names);
        for (const name of [...names, ...others]) expect(blocks.position(name)).toBe(names.indexOf(name));
      }),
      { numRuns: 500 },
    );
  });

  test('a name next to a member is none: cut, longer, or with another last letter', () => {
    const names = ['abc', 'abcd', 'abd', 'b', 'bcd'];
    const blocks = opened(names);
    for (const other of [
      '',
      'a',
      'ab',
      'abcde',
      'abb',
      'abe',
      'bc',
      'bcda',
      'c',
      '-',
      'ABC',
      'abç',
      'abc\u{1f600}',
    ]) {
      expect(blocks.position(other), other).toBe(-1);
    }
  });

  test('names that share more than a marker can say', () => {
    const long = 'x'.repeat(180);
    const names = [`${long}a`, `${long}b`, `${long}ba`, `${long}c`];
    const blocks = opened(names);
    expect([...blocks.all()]).toEqual(names);
    expect(names.map((name) => blocks.position(name))).toEqual([0, 1, 2, 3]);
    expect(blocks.position(`${long}bb`)).toBe(-1);
    expect(blocks.position(long)).toBe(-1);
  });

  test('any bytes are answered, never with an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(100), nameText, (bytes, count, name) => {
        const blocks = openNames(bytes, count);
        if (blocks === undefined) return;
        blocks.position(name);
        expect([...blocks.all()].length).toBeLessThanOrEqual(bytes.length);
      }),
    );
    expect(openNames(new Uint8Array(10), 0xffffffff)).toBeUndefined();
  });
});
