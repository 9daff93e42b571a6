import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { normalizeName } from '../../../../shared/src/normalize';
import { readMalicious } from '../../../../server/src/names/index/malicious';
import { readIndex, withReleases } from '../../../../server/src/names/index/name-index';

const data = new URL('../../../../data/', import.meta.url);
const bytesOf = (file: string) => readFileSync(new URL(file, data));
const readme = readFileSync(new URL('README.md', data), 'utf8');
const english = (n: number) => n.toLocaleString('en');

function load() {
  const names = readIndex(bytesOf('names.bin'));
  if ('problem' in names) throw new Error(names.problem);
  const whole = withReleases(names.index, bytesOf('releases.bin'));
  if ('problem' in whole) throw new Error(whole.problem);
  const malicious = readMalicious(bytesOf('malicious.bin'));
  if ('problem' in malicious) throw new Error(malicious.problem);
  return { index: whole.index, reports: malicious.reports };
}

describe('the shipped index', () => {
  const { index, reports } = load();

  test('holds the whole list: each name once, in order, normalised, found, at its place', () => {
    let place = 0;
    let previous = '';
    const wrong: string[] = [];
    for (const name of index.allNames()) {
      const sound = name > previous && normalizeName(name) === name && /^[a-z0-9-]+$/.test(name);
      if (!sound || index.position(name) !== place) wrong.push(name);
      previous = name;
      place++;
    }
    expect(wrong).toEqual([]);
    expect([place, index.names]).toEqual([886_323, 886_323]);
  });

  test('has the ranked names in order with ranks that ascend to 15,000, all of them registered', () => {
    const ranks = index.ranked.map((name) => index.rank(name) ?? 0);
    expect(index.ranked).toHaveLength(14_985);
    expect(ranks.every((rank, i) => rank > (ranks[i - 1] ?? 0))).toBe(true);
    expect(ranks.at(-1)).toBe(15_000);
    expect(index.ranked.filter((name) => index.position(name) < 0)).toEqual([]);
  });

  test('has a version and a month for every ranked name but those that the list has none for', () => {
    const without = index.ranked.filter((name) => {
      const { version, month } = index.release(name) ?? { version: '', month: '' };
      return version === '' || !/^20[012]\d-[01]\d$/.test(month);
    });
    expect(without).toHaveLength(14);
  });

  test.each([
    ['requests', 'ranked'],
    ['zope-interface', 'ranked'],
    ['0', 'registered'],
    ['dajngo', 'absent'],
    ['rnatplotlib', 'absent'],
    ['', 'absent'],
    ['Django', 'absent'],
    ['djаngo', 'absent'],
    ['\u{10ffff}', 'absent'],
  ])('%j is %s', (name, status) => {
    const found = index.rank(name) !== undefined ? 'ranked' : index.has(name) ? 'registered' : 'absent';
    expect(found).toBe(status);
  });

  test('has no report on a ranked name', () => {
    const names = [...reports.allNames()];
    expect(names.filter((name) => index.rank(name) !== undefined)).toEqual([]);
    expect(names.filter((name) => reports.report(name) === undefined)).toEqual([]);
    expect([names.length, reports.count]).toEqual([11_197, 11_197]);
  });

  test('is what its README says: bytes, deflated bytes, counts, date', () => {
    for (const file of ['names.bin', 'releases.bin', 'malicious.bin']) {
      const bytes = bytesOf(file);
      const deflated = deflateRawSync(bytes, { level: 9 }).length;
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${file}\``)) ?? '';
      expect(row).toContain(`| ${english(bytes.length)} | ${english(deflated)} |`);
    }
    expect(readme).toContain(`${english(index.names)} registered names`);
    expect(readme).toContain(`${english(index.ranked.length)} of them`);
    expect(readme).toContain(`${english(reports.count)} names`);
    expect(readme).toContain(`Names: **${index.date}**`);
  });
});
