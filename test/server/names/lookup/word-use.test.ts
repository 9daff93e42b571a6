import { expect, test } from 'vitest';
import { findWords } from '../../../../server/src/names/lookup/word-use';

const ranked = [
  'search',
  'elastic-search',
  'search-client',
  'search-search',
  'research-client',
  'a-b-search',
];

test.each([
  ['search', 4],
  ['client', 2],
  ['research', 1],
  ['elastic', 1],
  ['b', 1],
  ['elastic-search', 0],
  ['sear', 0],
  ['', 0],
])('%s stands beside others in %i names, however many words were asked for', (word, expected) => {
  const words = findWords(ranked);
  for (let i = 0; i < 200; i++) expect(words.count(word)).toBe(expected);
});
