import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../../server/src/names/index/build';
import { checkList, checkReports, type ListedName } from '../../../../server/src/names/index/check-list';
import { SAMPLE, SAMPLE_DATE, sampleFiles } from './sample';

const row = (change: Partial<ListedName>): ListedName => ({
  name: 'django',
  version: '6.0',
  month: '2026-10',
  rank: undefined,
  ...change,
});

describe('buildIndex', () => {
  test('gives the same bytes for the same list in any order', () => {
    expect(buildIndex([...SAMPLE].reverse(), SAMPLE_DATE)).toEqual(sampleFiles);
  });
});

describe('checkList', () => {
  test('finds nothing wrong with a sound list', () => {
    expect(checkList(SAMPLE, SAMPLE_DATE)).toEqual([]);
  });

  test.each([
    [[row({ name: 'Django' })], 'not PEP 503 normalised'],
    [[row({ name: 'zope.interface' })], 'not PEP 503 normalised'],
    [[row({ name: '-django' })], "can't be the name"],
    [[row({ name: '' })], "can't be the name"],
    [[row({ name: 'djаngo' })], "can't be the name"],
    [[row({}), row({})], 'stands twice'],
    [[row({ rank: 3 }), row({ name: 'flask', rank: 3 })], 'django and flask have the same rank 3'],
    [[row({ rank: 0 })], 'out of range'],
    [[row({ rank: 1.5 })], 'out of range'],
    [[row({ rank: Number.NaN })], 'out of range'],
    [[row({ version: '1 0' })], "can't be one"],
    [[row({ month: '2026-13' })], 'not YYYY-MM'],
    [[], 'holds no name'],
  ])('%j: %s', (rows, words) => {
    expect(checkList(rows, SAMPLE_DATE)).toEqual([expect.stringContaining(words)]);
  });

  test('wants a date', () => {
    expect(checkList(SAMPLE, '2026-11')).toEqual([expect.stringContaining('not YYYY-MM-DD')]);
  });

  test('stops after ten problems', () => {
    expect(
      checkList(
        Array.from({ length: 30 }, () => row({ name: 'A' })),
        SAMPLE_DATE,
      ),
    ).toHaveLength(10);
  });
});

describe('checkReports', () => {
  test.each([
    [[{ name: 'dajngo', id: '' }], []],
    [[{ name: 'Dajngo', id: '' }], ['not PEP 503 normalised']],
    [[{ name: 'dajngo', id: 'a b' }], ["can't be one"]],
    [
      [
        { name: 'dajngo', id: '' },
        { name: 'dajngo', id: 'MAL-1' },
      ],
      ['reported twice'],
    ],
  ])('%j: %j', (reports, words) => {
    expect(checkReports(reports, SAMPLE_DATE)).toEqual(
      words.map((word) => expect.stringContaining(word) as string),
    );
  });

  test('wants a date', () => {
    expect(checkReports([], 'today')).toEqual([expect.stringContaining('not YYYY-MM-DD')]);
  });
});
