import { buildIndex, buildReports } from '../../../../server/src/names/index/build';
import type { ListedName } from '../../../../server/src/names/index/check-list';
import { readIndex, withReleases, type RegistryIndex } from '../../../../server/src/names/index/name-index';

/** A list of 70 names: three blocks. Ranks 1, 2 and 5; one name without version and month. */
export const SAMPLE: readonly ListedName[] = [
  { name: 'requests', version: '2.32.5', month: '2025-08', rank: 1 },
  { name: 'django', version: '6.0', month: '2026-10', rank: 2 },
  { name: 'a', version: '', month: '', rank: undefined },
  { name: 'typing-extensions', version: '4.15.0', month: '2025-08', rank: 5 },
  ...Array.from({ length: 66 }, (_, i) => ({
    name: `django-part${i}`,
    version: `0.${i % 7}.0`,
    month: i % 2 === 0 ? '2005-04' : '2024-12',
    rank: undefined,
  })),
];

export const SAMPLE_DATE = '2026-11-01';

/** The files of the sample. */
export const sampleFiles = buildIndex(SAMPLE, SAMPLE_DATE);

export const sampleReports = buildReports(
  [
    { name: 'reqeusts', id: 'MAL-2023-17' },
    { name: 'dajngo', id: '' },
    { name: 'django', id: 'MAL-2024-1' },
  ],
  SAMPLE_DATE,
  (name) => SAMPLE.some((row) => row.name === name && row.rank !== undefined),
);

/** The sample as an index with its releases. */
export function sampleIndex(): RegistryIndex {
  const names = readIndex(sampleFiles.names);
  if ('problem' in names) throw new Error(names.problem);
  const whole = withReleases(names.index, sampleFiles.releases);
  if ('problem' in whole) throw new Error(whole.problem);
  return whole.index;
}
