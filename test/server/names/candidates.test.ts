import { describe, expect, it } from 'vitest';
import { findCandidates, toSuggestions } from '../../../server/src/names/candidates';
import { createQuery, type OpenStatus } from '../../../server/src/names/check';
import type { ScoredCandidate } from '../../../server/src/names/score';
import type { Mechanism } from '../../../server/src/names/types';
import { WEIGHTS } from '../../../server/src/names/weights';
import { fakeIndex } from './fake-index';

/** `count` names that begin with the word, and are far from it and from what lies near it. */
function namesWith(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${word}-for-foreign-things-${i}`);
}

describe('findCandidates', () => {
  function find(ranked: readonly string[], name: string, status: OpenStatus = 'absent'): string[] {
    const query = createQuery(name, status, fakeIndex(ranked));
    return findCandidates(query).map(({ target, mechanism }) => `${ranked[target] ?? ''} ${mechanism}`);
  }

  const siblings = (count: number) => ['types-requests', ...namesWith('types', count - 1)];

  it.each<readonly [string, string, OpenStatus, string | undefined, readonly string[]]>([
    ['a slip', 'dajngo', 'absent', 'django transposition', ['django']],
    ['a slip', 'dajngo', 'registered', 'django transposition', ['django']],
    ['a slip', 'dajngo', 'unchecked', 'django transposition', ['django']],
    ['nothing near', 'flask', 'absent', undefined, ['django']],
    // what proves little says nothing of a name that exists
    ['two slips', 'rqeusets', 'absent', 'requests two-edits', ['requests']],
    ['two slips', 'rqeusets', 'registered', undefined, ['requests']],
    ['two slips', 'rqeusets', 'unchecked', undefined, ['requests']],
    ['words added', 'requests-darwin', 'absent', 'requests combosquat', ['requests']],
    ['words added', 'requests-darwin', 'registered', undefined, ['requests']],
    // a word that ten ranked names bear is one of its own: no slip, no combination; but it may lack an affix
    ['a word of nine', 'client', 'absent', 'clients plural', ['clients', ...namesWith('client', 9)]],
    ['a word of ten', 'client', 'absent', undefined, ['clients', ...namesWith('client', 10)]],
    ['words of nine', 'chromeweb', 'absent', 'chrome combosquat', ['chrome', ...namesWith('chromeweb', 9)]],
    ['words of ten', 'chromeweb', 'absent', undefined, ['chrome', ...namesWith('chromeweb', 10)]],
    ['a word of ten', 'client', 'absent', 'pyclient affix', ['pyclient', ...namesWith('client', 10)]],
    // a name space has thirty members; behind its beginning an edit counts only alone, and of an absent name
    ['one of 29', 'types-reqests', 'registered', 'types-requests deletion', siblings(29)],
    ['one of 30', 'types-reqests', 'registered', undefined, siblings(30)],
    ['one of 30', 'types-reqests', 'unchecked', undefined, siblings(30)],
    ['one of 30', 'types-reqests', 'absent', 'types-requests deletion', siblings(30)],
    ['one of 29', 'types-rqeusets', 'absent', 'types-requests two-edits', siblings(29)],
    ['one of 30', 'types-rqeusets', 'absent', undefined, siblings(30)],
    ['a slip in the beginning', 'tpyes-requests', 'registered', 'types-requests transposition', siblings(30)],
    ['lost hyphens', 'types-re-quests', 'registered', 'types-requests separators', siblings(30)],
  ])('%s, %s (%s): %s', (_what, name, status, best, ranked) => {
    expect(find(ranked, name, status)[0]).toBe(best);
  });

  it('leaves out candidates whose rule does not report', () => {
    const query = createQuery('python-reqests', 'absent', fakeIndex(['requests', 'python-request']));
    const rules = (ignored: Parameters<typeof findCandidates>[1]) =>
      findCandidates(query, ignored).map(({ mechanism }) => mechanism);
    expect(rules(undefined)).toContain('affix-edit');
    expect(rules(new Set(['name.combination']))).not.toContain('affix-edit');
    expect(rules(new Set(['name.typo']))).toContain('affix-edit');
  });
});

/** A candidate: name, mechanism, score. */
type Near = readonly [string, Mechanism, number];

describe('toSuggestions', () => {
  const ranked = ['requests', 'numpy', 'scikit-learn', 'django', 'sklearn', 'flask'];
  const index = fakeIndex(ranked, [], [1, 20, 300, 4000, 5000, 6000]);
  const query = createQuery('anything', 'absent', index);

  function suggest(...candidates: readonly Near[]): string[] {
    const scored = candidates.map(([name, mechanism, score]): ScoredCandidate => ({
      target: ranked.indexOf(name),
      mechanism,
      score,
    }));
    return toSuggestions(scored, query, index).map(
      ({ name, rank, mechanism }) => `${name} ${rank ?? '-'} ${mechanism}`,
    );
  }

  it('offers the best three', () => {
    expect(
      suggest(
        ['requests', 'deletion', 3],
        ['numpy', 'affix', 2],
        ['django', 'vowel', 1],
        ['flask', 'vowel', 0.5],
      ),
    ).toEqual(['requests 1 deletion', 'numpy 20 affix', 'django 4000 vowel']);
    expect(suggest()).toEqual([]);
  });

  it.each([4, 0, -4])('offers none that is much less likely than the best one, of score %d', (best) => {
    const least = best - WEIGHTS.nearEnough;
    const near = suggest(['requests', 'deletion', best], ['numpy', 'affix', least]);
    expect(near).toEqual(['requests 1 deletion', 'numpy 20 affix']);
    const far = suggest(
      ['requests', 'deletion', best],
      ['numpy', 'affix', least - 0.001],
      ['flask', 'affix', -99],
    );
    expect(far).toEqual(['requests 1 deletion']);
  });

  it.each<readonly [string, readonly Near[], readonly string[]]>([
    [
      'what is meant with a name that few people mean comes before it',
      [['sklearn', 'deletion', 3]],
      ['scikit-learn 300 preferred', 'sklearn 5000 deletion'],
    ],
    [
      'but behind it where both look the same to a reader',
      [['sklearn', 'look-alike', 3]],
      ['sklearn 5000 look-alike', 'scikit-learn 300 preferred'],
    ],
    [
      'it comes once, under the better reason',
      [
        ['sklearn', 'deletion', 3],
        ['scikit-learn', 'affix', 2],
        ['flask', 'affix', 1],
      ],
      ['scikit-learn 300 preferred', 'sklearn 5000 deletion', 'flask 6000 affix'],
    ],
    [
      'it counts as one of the three',
      [
        ['requests', 'deletion', 3],
        ['numpy', 'deletion', 2],
        ['sklearn', 'deletion', 1],
      ],
      ['requests 1 deletion', 'numpy 20 deletion', 'scikit-learn 300 preferred'],
    ],
  ])('%s', (_rule, candidates, expected) => {
    expect(suggest(...candidates)).toEqual(expected);
  });
});
