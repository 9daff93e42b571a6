import { expect, it } from 'vitest';
import { type Candidate, createQuery } from '../../../../server/src/names/check';
import { twoEdits } from '../../../../server/src/names/checks/two-edits';
import { fakeIndex } from '../fake-index';

it.each([
  [99, true],
  [100, false],
])('two lost characters of a name with %i more popular ones: %s', (before, reported) => {
  const names = [...Array.from({ length: before }, (_, i) => `quite-another-name-${i}`), 'requests'];
  const found: Candidate[] = [];
  twoEdits.find(createQuery('reqest', 'absent', fakeIndex(names)), found);
  expect(found.some(({ target }) => target === before)).toBe(reported);
});
