import { expect, test } from 'vitest';
import { fails } from '../../../server/src/cli/tally';
import { emptySummary } from '../../../server/src/output/summary';

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
