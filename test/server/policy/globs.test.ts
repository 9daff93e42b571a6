import { expect, test } from 'vitest';
import { matchesAny } from '../../../server/src/policy/globs';

test.each([
  ['requirements.txt', [], false],
  ['old/requirements.txt', ['requirements.txt'], true],
  ['old/requirements.txt', ['old/**'], true],
  ['old/requirements.txt', ['./old/**'], true],
  ['src/old/requirements.txt', ['old/**'], false],
  ['src/old/requirements.txt', ['**/old/**'], true],
  ['Old/Requirements.TXT', ['old/*.txt'], true],
  ['.venv/requirements.txt', ['.venv/**'], true],
  ['/elsewhere/requirements.txt', ['**/elsewhere/*'], true],
  ['deps.txt', ['[', '(', 'deps.{txt,in}'], true],
])('%s and %j: %s', (path, globs, expected) => {
  expect(matchesAny(path, globs)).toBe(expected);
});
