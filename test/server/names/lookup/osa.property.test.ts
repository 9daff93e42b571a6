import { expect, it } from 'vitest';
import { osaDistance } from '../../../../server/src/names/lookup/osa';
import { osaByMatrix } from './osa-by-matrix';

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

it('the distance equals the full matrix on 100,000 random pairs, cut off at the limit', () => {
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
    const expected = Math.min(osaByMatrix(left, right), limit + 1);
    if (osaDistance(left, right, limit) !== expected) wrong++;
  }
  expect(wrong).toBe(0);
});
