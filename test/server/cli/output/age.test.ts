import { describe, expect, test } from 'vitest';
import { ageInDays, ageText, oldDataText } from '../../../../server/src/cli/output/age';

const now = Date.parse('2026-11-25T12:00:00Z');

describe('the age of data', () => {
  test.each([
    ['2026-11-25', 0],
    ['2026-11-24', 1],
    ['2025-11-25', 365],
    ['2026-12-01', 0],
    ['', undefined],
  ])('of %j is %s', (date, days) => {
    expect(ageInDays(date, now)).toBe(days);
  });

  test('is told in days', () => {
    expect(ageText('2026-11-24', now)).toBe('2026-11-24, 1 day old');
    expect(ageText('', now)).toBe('date unknown');
  });

  test.each([
    ['2026-09-26', '2026-09-26', ''],
    ['', '', ''],
    [
      '2026-11-01',
      '2026-09-25',
      "The reports of malicious packages are of 2026-09-25, 61 days old. 'lookalike index update' fetches new ones.",
    ],
    [
      '2026-09-25',
      '2026-09-24',
      "The names are of 2026-09-25, 61 days old; the reports of malicious packages are of 2026-09-24, 62 days old. 'lookalike index update' fetches new ones.",
    ],
  ])('of names of %j and reports of %j makes %j', (names, reports, sentence) => {
    expect(oldDataText(names, reports, now)).toBe(sentence);
  });
});
