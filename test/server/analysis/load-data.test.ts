import { describe, expect, test } from 'vitest';
import { loadData } from '../../../server/src/analysis/load-data';
import { buildIndex, buildReports } from '../../../server/src/names/index/build';
import { packFirstSeen } from '../../../server/src/names/index/first-seen';
import { packPrivateNames } from '../../../server/src/names/index/private-names';

const rows = (...names: readonly string[]) =>
  names.map((name, i) => ({ name, version: '', month: '', rank: i + 1 }));
const reports = (...names: readonly string[]) =>
  buildReports(
    names.map((name) => ({ name, id: 'MAL-2026-1' })),
    '2026-11-02',
    () => false,
  ).reports;

const SHIPPED: Readonly<Record<string, Uint8Array>> = {
  'names.bin': buildIndex(rows('requests', 'django'), '2026-11-01').names,
  'releases.bin': new Uint8Array([1]),
  'malicious.bin': reports('dajngo'),
};
const UPDATED: Readonly<Record<string, Uint8Array>> = {
  'names.bin': buildIndex(rows('requests', 'django', 'squat'), '2026-11-20').names,
  'releases.bin': new Uint8Array([2]),
  'malicious.bin': reports('dajngo', 'turned-bad'),
  'first-seen.bin': packFirstSeen(new Map([['squat', '2026-11-20']]), '2026-11-20'),
  'private-names.bin': packPrivateNames(['acme-core'], '2026-11-20'),
};

const shipped = (name: string) => {
  const bytes = SHIPPED[name];
  return bytes === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(bytes);
};
const updated = (name: string) => Promise.resolve(UPDATED[name]);
const now = Date.parse('2026-11-25');

describe('what the engine stands on', () => {
  test('is what came with Lookalike where nothing was fetched', async () => {
    const { data, problems, notices, readBeside } = await loadData(shipped);
    expect([data.index.date, data.malicious.count, data.privateNames]).toEqual(['2026-11-01', 1, undefined]);
    expect([problems, notices]).toEqual([[], []]);
    expect(await readBeside('releases.bin')).toEqual(SHIPPED['releases.bin']);
  });

  test('is what was fetched, with private names and without young ones', async () => {
    const { data, notices, readBeside } = await loadData(shipped, { updated, now });
    expect([data.index.date, data.malicious.count]).toEqual(['2026-11-20', 2]);
    expect(data.privateNames).toEqual(new Set(['acme-core']));
    expect([data.index.has('squat'), data.index.since?.('squat')]).toEqual([false, '2026-11-20']);
    expect(notices).toEqual([]);
    expect(await readBeside('releases.bin')).toEqual(UPDATED['releases.bin']);
  });

  test.each([
    [0, true],
    [5, true],
    [6, false],
  ])('after %i days a new name counts: %s', async (days, counts) => {
    const { data } = await loadData(shipped, { updated, now, newNameDays: () => days });
    expect(data.index.has('squat')).toBe(counts);
  });

  test.each([
    ['cut off', (bytes: Uint8Array) => Promise.resolve(bytes.subarray(0, 60))],
    ['unreadable', () => Promise.reject(new Error('permission denied'))],
  ])('falls back, with a word, where what was fetched is %s', async (_what, spoil) => {
    const spoiled = (name: string) => {
      const bytes = UPDATED[name];
      return bytes === undefined ? Promise.resolve(undefined) : spoil(bytes);
    };
    const { data, problems, notices, readBeside } = await loadData(shipped, { updated: spoiled, now });
    expect([data.index.date, data.malicious.count, data.privateNames]).toEqual(['2026-11-01', 1, undefined]);
    expect(problems).toEqual([]);
    expect(notices).toHaveLength(4);
    expect(notices[0]).toMatch(/^The package index .*What came with Lookalike is used instead/);
    expect(await readBeside('releases.bin')).toEqual(SHIPPED['releases.bin']);
  });
});
