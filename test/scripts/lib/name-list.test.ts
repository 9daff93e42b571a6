import { describe, expect, test } from 'vitest';
import { parseList, parseReports } from '../../../scripts/lib/name-list';

const HEADER = 'name\tversion\tmonth\trank_among_15000_most_downloaded\tsummary';

describe('parseList', () => {
  test('takes the columns by name and passes over the others', () => {
    expect(parseList(`${HEADER}\nrequests\t2.32.5\t2025-08\t1\tHTTP\na\t\t\t\t\n`)).toEqual({
      rows: [
        { name: 'requests', version: '2.32.5', month: '2025-08', rank: 1 },
        { name: 'a', version: '', month: '', rank: undefined },
      ],
    });
    expect(
      parseList('rank_among_15000_most_downloaded\tmonth\tname\tversion\r\n7\t2020-01\tb\t1\r\n'),
    ).toEqual({
      rows: [{ name: 'b', version: '1', month: '2020-01', rank: 7 }],
    });
  });

  test.each([
    ['', 'no column name, version, month, rank_among_15000_most_downloaded in the first line'],
    ['name\tversion\tmonth', 'no column rank_among_15000_most_downloaded in the first line'],
    [`${HEADER}\na\t1\t2020-01\t\t\nb\t1`, 'line 3 has 2 columns'],
  ])('%j: %s', (text, problem) => {
    expect(parseList(text)).toEqual({ problem });
  });
});

describe('parseReports', () => {
  test('takes name and id', () => {
    expect(parseReports('name,id,source\ndajngo,MAL-2024-1,x\nreqeusts,,y\n')).toEqual({
      reports: [
        { name: 'dajngo', id: 'MAL-2024-1' },
        { name: 'reqeusts', id: '' },
      ],
    });
  });

  test.each([
    ['name,source\na,b', 'no column id in the first line'],
    ['name,id\na', 'line 2 has 1 columns'],
    ['name,id\n"a",b', 'quoted cells are not read'],
  ])('%j: %s', (text, problem) => {
    expect(parseReports(text)).toEqual({ problem });
  });
});
