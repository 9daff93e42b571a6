import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osaDistance } from '../../../../server/src/names/lookup/osa';

/** The textbook matrix, without a band: what the fast one is compared with. */
function naiveOsa(left: string, right: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= left.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= right.length; j++) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const above = rows[i - 1] ?? [];
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[left.length]?.[right.length] ?? 0;
}

/** A small generator of pseudo-random numbers (mulberry32), so that every run compares the same pairs. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

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

  it('equals the full matrix on 100,000 random pairs, cut off at the limit', () => {
    const random = randomFrom(20_261_101);
    const text = () => {
      const length = Math.floor(random() * 9);
      return Array.from({ length }, () => 'abc'.charAt(Math.floor(random() * 3))).join('');
    };
    let wrong = 0;
    for (let pair = 0; pair < 100_000; pair++) {
      const left = text();
      const right = text();
      const limit = pair % 5;
      const expected = Math.min(naiveOsa(left, right), limit + 1);
      if (osaDistance(left, right, limit) !== expected) wrong++;
    }
    expect(wrong).toBe(0);
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

  it('takes texts far longer than a name', () => {
    const long = 'ab'.repeat(2000);
    expect(osaDistance(long, `${long.slice(0, 1999)}x${long.slice(2000)}`, 2)).toBe(1);
    expect(osaDistance(`x${long}`, `${long}y`, 2)).toBe(2);
  });
});
