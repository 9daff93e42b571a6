import { describe, expect, test } from 'vitest';
import { packIndexFile } from '../../../../server/src/names/index/container';
import { emptyMalicious, readMalicious } from '../../../../server/src/names/index/malicious';
import { SAMPLE_DATE, sampleReports } from './sample';

describe('reports of malicious names', () => {
  const result = readMalicious(sampleReports.reports);

  test('are found by name, with an empty id where the source gives none', () => {
    if ('problem' in result) throw new Error(result.problem);
    const { reports } = result;
    expect(reports.count).toBe(2);
    expect([...reports.allNames()]).toEqual(['dajngo', 'reqeusts']);
    expect(reports.report('reqeusts')).toBe('MAL-2023-17');
    expect(reports.report('dajngo')).toBe('');
    for (const other of ['', 'dajng', 'requests', 'zzz']) expect(reports.report(other)).toBeUndefined();
  });

  test('never hold a ranked name; the builder says which it left out', () => {
    if ('problem' in result) throw new Error(result.problem);
    expect(result.reports.report('django')).toBeUndefined();
    expect(sampleReports).toMatchObject({ dropped: ['django'], count: 2 });
  });

  test('cut anywhere, or with any one byte changed: a problem', () => {
    const bytes = sampleReports.reports;
    for (let at = 0; at < bytes.length; at++) {
      expect(readMalicious(bytes.subarray(0, at)), `${at} bytes`).toHaveProperty('problem');
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 + (at % 255));
      expect(readMalicious(copy), `byte ${at}`).toHaveProperty('problem');
    }
  });

  test('sound bytes without the sections: a problem', () => {
    const file = { kind: 'malw', date: SAMPLE_DATE, count: 0, completes: 0, sections: new Map() } as const;
    expect(readMalicious(packIndexFile(file).bytes)).toHaveProperty('problem');
  });

  test('that could not be loaded report nothing', () => {
    expect([emptyMalicious().count, emptyMalicious().report('reqeusts')]).toEqual([0, undefined]);
    expect([...emptyMalicious().allNames()]).toEqual([]);
  });
});
