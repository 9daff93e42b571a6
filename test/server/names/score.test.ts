import { describe, expect, it } from 'vitest';
import { createQuery } from '../../../server/src/names/check';
import { hasNoOtherCharacter, scoreCandidates } from '../../../server/src/names/score';
import type { Mechanism } from '../../../server/src/names/types';
import { WEIGHTS } from '../../../server/src/names/weights';
import { fakeIndex } from './fake-index';

const ranked = ['rich', 'requests', 'django', 'scikit-learn', 'numpy'];
const ranks = [1, 10, 100, 1000, 10_000];
const index = fakeIndex(ranked, [], ranks);

function scoreOf(written: string, target: string, mechanism: Mechanism): number {
  const query = createQuery(written, 'absent', index);
  const [scored] = scoreCandidates(query, [{ target: ranked.indexOf(target), mechanism }]);
  return scored?.score ?? NaN;
}

describe('the score', () => {
  const { mechanism, rank, length, longest, otherFirst, sameCharacters } = WEIGHTS;

  it.each<readonly [string, string, Mechanism, number]>([
    ['rihc', 'rich', 'transposition', mechanism.transposition + 4 * length],
    ['rch', 'rich', 'deletion', mechanism.deletion + 3 * length],
    ['riich', 'rich', 'repeated-character', mechanism['repeated-character'] + 4 * length],
    ['reqests', 'requests', 'deletion', mechanism.deletion + rank + 7 * length],
    ['djnago', 'django', 'transposition', mechanism.transposition + 2 * rank + 6 * length],
    ['scikit-laern', 'scikit-learn', 'transposition', mechanism.transposition + 3 * rank + longest * length],
    ['numpyy', 'numpy', 'repeated-character', mechanism['repeated-character'] + 4 * rank + 5 * length],
    ['pumpy', 'numpy', 'substitution', mechanism.substitution + 4 * rank + 5 * length + otherFirst],
    ['web-requests', 'requests', 'combosquat', mechanism.combosquat + rank + 8 * length],
    ['reqeusts-x', 'requests', 'two-edits', mechanism['two-edits'] + rank + 8 * length],
    ['rqeusets', 'requests', 'two-edits', mechanism['two-edits'] + rank + 8 * length + sameCharacters],
    [
      'erquesst',
      'requests',
      'two-edits',
      mechanism['two-edits'] + rank + 8 * length + sameCharacters + otherFirst,
    ],
    ['reuqests', 'requests', 'transposition', mechanism.transposition + rank + 8 * length],
  ])('%s for %s by %s', (written, target, by, expected) => {
    expect(scoreOf(written, target, by)).toBeCloseTo(expected, 9);
  });

  it('has weights of the right sign', () => {
    expect(rank).toBeLessThan(0);
    expect(length).toBeGreaterThan(0);
    expect(otherFirst).toBeLessThan(0);
    expect(sameCharacters).toBeGreaterThan(0);
  });
});

describe('scoreCandidates', () => {
  const query = createQuery('reqests', 'absent', index);

  it('keeps each target once, with its best mechanism, best first', () => {
    const scored = scoreCandidates(query, [
      { target: 4, mechanism: 'combosquat' },
      { target: 1, mechanism: 'combosquat' },
      { target: 1, mechanism: 'transposition' },
      { target: 1, mechanism: 'substitution' },
      { target: 0, mechanism: 'affix' },
    ]);
    expect(scored.map(({ target, mechanism }) => `${target} ${mechanism}`)).toEqual([
      '1 transposition',
      '0 affix',
      '4 combosquat',
    ]);
    const scores = scored.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('orders equal scores by rank, whatever order they came in', () => {
    const twins = fakeIndex(['abcdefghij', 'abcdefghik', 'abcdefghil'], [], [7, 7, 7]);
    const scored = scoreCandidates(createQuery('abcdefghix', 'absent', twins), [
      { target: 2, mechanism: 'substitution' },
      { target: 0, mechanism: 'substitution' },
      { target: 1, mechanism: 'substitution' },
    ]);
    expect(scored.map(({ target }) => target)).toEqual([0, 1, 2]);
  });

  it('knows none for no candidates', () => {
    expect(scoreCandidates(query, [])).toEqual([]);
  });
});

it.each([
  ['', '', true],
  ['aab', 'ab', true],
  ['ba', 'abc', true],
  ['abx', 'abc', false],
  ['xab', 'abc', false],
  ['a', '', false],
])('hasNoOtherCharacter %s %s: %s', (name, target, expected) => {
  expect(hasNoOtherCharacter(name, target)).toBe(expected);
});
