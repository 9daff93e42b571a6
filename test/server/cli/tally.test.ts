import { expect, test } from 'vitest';
import { emptySummary, fails, summaryText } from '../../../server/src/cli/tally';

test.each([
  ['nothing', {}, 'hint', false],
  ['an error', { error: 1 }, 'error', true],
  ['a warning', { warning: 1 }, 'error', false],
  ['a warning', { warning: 1 }, 'warning', true],
  ['a hint', { hint: 1 }, 'information', false],
  ['a hint', { hint: 1 }, 'hint', true],
  ['an error', { error: 1 }, 'never', false],
  ['what is suppressed', { suppressed: 3 }, 'hint', false],
] as const)('%s with --fail-on %3$s', (_what, counts, failOn, expected) => {
  expect(fails({ ...emptySummary(), ...counts }, failOn)).toBe(expected);
});

test('counts in words', () => {
  expect(summaryText(emptySummary())).toBe('');
  expect(summaryText({ error: 1, warning: 1234, information: 2, hint: 0, suppressed: 9 })).toBe(
    '1 error, 1,234 warnings, 2 information',
  );
});
