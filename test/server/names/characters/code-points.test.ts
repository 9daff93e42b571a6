import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeRanges } from '../../../../scripts/lib/encode-code-points';
import { decodeRanges } from '../../../../server/src/names/characters/code-points';

it.each<readonly [string, readonly number[]]>([
  ['1t+2 u', [65, 66, 67, 97]],
  ['1', [1]],
  ['1 1 1', [1, 2, 3]],
  ['1+1', [1, 2]],
  ['1+a 2', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13]],
])('%s packs %j', (packed, points) => {
  expect(decodeRanges(packed)).toEqual(points);
});

it('reads back what was packed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (numbers) => {
      const points = numbers.sort((a, b) => a - b);
      expect(decodeRanges(encodeRanges(points))).toEqual(points);
    }),
  );
});
