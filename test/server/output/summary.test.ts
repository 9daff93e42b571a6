import { expect, test } from 'vitest';
import { emptySummary, summaryText } from '../../../server/src/output/summary';

test('counts in words', () => {
  expect(summaryText(emptySummary())).toBe('');
  expect(summaryText({ error: 1, warning: 1234, information: 2, hint: 0, suppressed: 9 })).toBe(
    '1 error, 1,234 warnings, 2 information',
  );
});
