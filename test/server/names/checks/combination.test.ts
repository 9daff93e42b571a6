import { describe, expect, it } from 'vitest';
import { type Candidate, createQuery } from '../../../../server/src/names/check';
import { combination } from '../../../../server/src/names/checks/combination';
import { fakeIndex } from '../fake-index';

/** `count` ranked names that hold the word beside others, at ranks far behind. */
function bearing(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${word}-number-${i}`);
}

describe('a word that many packages share makes no combination', () => {
  it.each([
    // the more popular the package of that name, the more others may bear it
    ['schema', 19, 1000, true],
    ['schema', 20, 1000, false],
    ['schema', 9, 4000, true],
    ['schema', 10, 4000, false],
    ['schema', 29, 250, true],
    // the beginning of a name space, which thirty names share, belongs to nobody
    ['django', 29, 1, true],
    ['django', 30, 1, false],
  ])('%s, in %i names, of rank %i: %s', (word, count, rank, reported) => {
    const names = [word, ...bearing(word, count)];
    const ranks = names.map((_, position) => (position === 0 ? rank : 10_000 + position));
    const found: Candidate[] = [];
    combination.find(createQuery(`${word}-darwin`, 'absent', fakeIndex(names, [], ranks)), found);
    expect(found.some(({ target }) => target === 0)).toBe(reported);
  });
});
