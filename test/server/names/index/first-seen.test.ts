import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../../server/src/names/index/build';
import {
  daysBefore,
  packFirstSeen,
  readFirstSeen,
  withoutYoungNames,
} from '../../../../server/src/names/index/first-seen';
import { readIndex, type RegistryIndex } from '../../../../server/src/names/index/name-index';
import { explain } from '../../../../server/src/names/explain';
import { judgeName } from '../../../../server/src/names/judge';
import { emptyMalicious } from '../../../../server/src/names/index/malicious';

const seen = new Map([
  ['reqeusts', '2026-11-20'],
  ['brand-new', '2026-11-01'],
  ['gone-again', '2026-11-20'],
]);

function indexOf(...names: readonly (readonly [name: string, rank?: number])[]): RegistryIndex {
  const rows = names.map(([name, rank]) => ({ name, version: '', month: '', rank }));
  const result = readIndex(buildIndex(rows, '2026-11-20').names);
  if ('problem' in result) throw new Error(result.problem);
  return result.index;
}

const whole = indexOf(['requests', 1], ['django', 3], ['reqeusts', 4], ['brand-new']);

test('first sightings read back', () => {
  const result = readFirstSeen(packFirstSeen(seen, '2026-11-20'));
  expect(result).toEqual({ firstSeen: seen });
  expect(readFirstSeen(packFirstSeen(new Map(), '2026-11-20'))).toEqual({ firstSeen: new Map() });
});

test('every damaged byte is a problem', () => {
  const bytes = packFirstSeen(seen, '2026-11-20');
  for (let at = 0; at < bytes.length; at++) {
    const damaged = bytes.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    expect(readFirstSeen(damaged), `byte ${at}`).toHaveProperty('problem');
  }
});

test.each([
  [0, '2026-11-25'],
  [30, '2026-10-26'],
  [365, '2025-11-25'],
])('%i days before', (days, wanted) => {
  expect(daysBefore(Date.parse('2026-11-25T23:59:59Z'), days)).toBe(wanted);
});

describe('young names', () => {
  const index = withoutYoungNames(whole, seen, '2026-11-10');

  test('are neither registered nor ranked nor proposed', () => {
    expect(index.has('reqeusts')).toBe(false);
    expect(index.rank('reqeusts')).toBeUndefined();
    expect(index.ranked).toEqual(['requests', 'django']);
    expect(index.since?.('reqeusts')).toBe('2026-11-20');
  });

  test('are those that came after the day, and only those that are registered', () => {
    expect(index.has('brand-new')).toBe(true);
    expect(index.since?.('brand-new')).toBeUndefined();
    expect(index.since?.('gone-again')).toBeUndefined();
    expect(index.rank('django')).toBe(3);
  });

  test('are judged as absent, and the sentence says since when they exist', () => {
    const verdict = judgeName('reqeusts', { index, malicious: emptyMalicious() });
    expect(verdict).toMatchObject({ status: 'absent', rank: undefined });
    const [finding] = verdict.findings;
    expect(finding).toMatchObject({ rule: 'name.typo', severity: 'error' });
    expect(finding && explain(finding.reason)).toContain("PyPI has had 'reqeusts' since 2026-11-20 only");
  });

  test('that are near nothing are reported as unknown', () => {
    const all = withoutYoungNames(whole, seen, '2026-10-26');
    const [finding] = judgeName('brand-new', { index: all, malicious: emptyMalicious() }).findings;
    expect(finding?.rule).toBe('name.unknown');
    expect(finding && explain(finding.reason)).toBe(
      "'brand-new' has been on PyPI since 2026-11-01 only: make sure that it is the package that you mean.",
    );
  });

  test('leave an index without any of them as it is', () => {
    expect(withoutYoungNames(whole, seen, '2026-12-01')).toBe(whole);
  });
});
