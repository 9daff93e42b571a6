import { describe, expect, test } from 'vitest';
import { completeName, MOST_COMPLETIONS } from '../../../../server/src/analysis/completion/complete-name';

const RANKED = [
  'requests',
  'numpy',
  'django',
  'flask',
  'requests-oauthlib',
  'scikit-learn',
  'dj-database-url',
];
const NONE = new Set<string>();

describe('names for a half-typed one', () => {
  test.each([
    ['', RANKED],
    ['req', ['requests', 'requests-oauthlib']],
    ['Requests_O', ['requests-oauthlib']],
    ['scikit.', ['scikit-learn']],
    // one slip in the beginning: swap, missing, added, other letter
    ['dajn', ['django']],
    ['rquest', ['requests', 'requests-oauthlib']],
    ['djjan', ['django']],
    ['fkask', ['flask']],
    // letters in their order, the first one first
    ['rqoauth', ['requests-oauthlib']],
    ['sklearn', ['scikit-learn']],
    ['djurl', ['dj-database-url']],
    // too short for anything but a beginning
    ['dg', []],
    ['xyzzy', []],
    ['dj\u0430n', ['django']],
    ['a'.repeat(10_000), []],
  ])('%j', (typed, expected) => {
    expect(completeName(typed, RANKED, NONE)).toEqual(expected);
  });

  test('beginnings come before slips, popular ones first', () => {
    expect(completeName('fla', ['fal', 'flask', 'f-l-a', 'flake8'], NONE)).toEqual([
      'flask',
      'flake8',
      'fal',
      'f-l-a',
    ]);
  });

  test('what the file has already comes last', () => {
    expect(completeName('req', RANKED, new Set(['requests']))).toEqual(['requests-oauthlib', 'requests']);
  });

  test('no more than the most', () => {
    const many = Array.from({ length: 200 }, (_, place) => `name-${place}`);
    expect(completeName('name', many, NONE)).toEqual(many.slice(0, MOST_COMPLETIONS));
    expect(completeName('', many, new Set(many))).toHaveLength(MOST_COMPLETIONS);
  });
});
