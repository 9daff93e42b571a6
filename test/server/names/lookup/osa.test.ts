import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osaDistance } from '../../../../server/src/names/lookup/osa';
import { osaByMatrix } from './osa-by-matrix';

describe('osaDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', '', 3],
    ['dajngo', 'django', 1],
    ['reqeusts', 'requests', 1],
    ['rqeeusts', 'requests', 2],
    ['requets', 'requests', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['abcd', 'badc', 2],
  ])('%s and %s: %i', (left, right, distance) => {
    expect(osaDistance(left, right, 10)).toBe(distance);
    expect(osaDistance(right, left, 10)).toBe(distance);
  });

  it('equals the full matrix for all short texts of two letters, cut off at the limit', () => {
    const texts = [''];
    for (const text of texts) if (text.length < 4) texts.push(`${text}a`, `${text}b`);
    for (const left of texts) {
      for (const right of texts) {
        for (let limit = 0; limit <= 4; limit++) {
          const expected = Math.min(osaByMatrix(left, right), limit + 1);
          expect(osaDistance(left, right, limit), `${left} ${right} ${limit}`).toBe(expected);
        }
      }
    }
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 14 });

  it('is symmetric, 0 only for equal texts, and at least the difference of the lengths', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = osaDistance(left, right, 20);
        expect(osaDistance(right, left, 20)).toBe(distance);
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(left.length - right.length));
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not grow by a common beginning or end', () => {
    fc.assert(
      fc.property(word, word, word, word, (left, right, before, behind) => {
        const bare = osaDistance(left, right, 40);
        expect(osaDistance(before + left + behind, before + right + behind, 40)).toBe(bare);
      }),
    );
  });

  it.each([509, 510, 511, 512, 513])('finds room for the rows of texts of %i characters', (length) => {
    const middle = 'a'.repeat(length - 2);
    expect(osaDistance(`x${middle}x`, `y${middle}y`, 2)).toBe(2);
  });

  it('is the same for texts of any length that differ at both ends', () => {
    const middles = Array.from({ length: 40 }, (_, i) => 'ab'.repeat(8 * i).slice(i % 16));
    const wrong = middles.filter((middle) => osaDistance(`x${middle}x`, `y${middle}yy`, 3) !== 3);
    expect(wrong).toEqual([]);
  });

  it('takes texts far longer than a name', () => {
    const long = 'ab'.repeat(2000);
    expect(osaDistance(long, `${long.slice(0, 1999)}x${long.slice(2000)}`, 2)).toBe(1);
    expect(osaDistance(`x${long}`, `${long}y`, 2)).toBe(2);
  });
});
