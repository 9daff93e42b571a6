import { PYPI_SIMPLE_INDEX } from './pypi';

/** Where the data of the index is fetched from when somebody asks for it and has set nothing else. */
export const DATA_ADDRESSES = {
  /** All names: a simple index (PEP 503, PEP 691). */
  names: PYPI_SIMPLE_INDEX,
  /** The monthly ranking by downloads. */
  ranking: 'https://hugovk.github.io/top-pypi-packages/top-pypi-packages.min.json',
  /** The public database's export for PyPI, which holds the reports of malicious packages. */
  malicious: 'https://osv-vulnerabilities.storage.googleapis.com/PyPI/all.zip',
} as const;

/** Days that a name counts as absent after it was first seen, unless the user sets another number, 0 to 365. */
export const NEW_NAME_DAYS = 30;
export const MOST_NEW_NAME_DAYS = 365;

/** How often an editor updates the index by itself. */
export const UPDATE_SCHEDULES = ['never', 'daily', 'weekly', 'monthly'] as const;
export type UpdateSchedule = (typeof UPDATE_SCHEDULES)[number];

/** What a user may set on the index: for the whole machine, never by a workspace. */
export interface IndexSettings {
  /** `lookalike.index.namesUrl`, `.rankingUrl`, `.maliciousUrl`: addresses or files; empty for the public ones. */
  readonly namesUrl: string;
  readonly rankingUrl: string;
  readonly maliciousUrl: string;
  /** `lookalike.index.privateUrls`: simple indexes of private packages. */
  readonly privateUrls: readonly string[];
  /** `lookalike.index.autoUpdate`: how often the index is updated without being asked for it. */
  readonly autoUpdate: UpdateSchedule;
  /** `lookalike.index.newNameDays`: how long a name that is new in the index counts as absent, 0 to 365. */
  readonly newNameDays: number;
}

export const DEFAULT_INDEX_SETTINGS: IndexSettings = {
  namesUrl: '',
  rankingUrl: '',
  maliciousUrl: '',
  privateUrls: [],
  autoUpdate: 'never',
  newNameDays: NEW_NAME_DAYS,
};

const MOST_PRIVATE = 20;

/**
 * Reads the part `index` of the section `lookalike` as an editor hands it over, nested or with dotted keys. Takes any
 * value: what is missing or has the wrong type becomes its default.
 */
export function parseIndexSettings(section: unknown): IndexSettings {
  const nested = recordOf(recordOf(section).index);
  const read = (key: string): unknown => recordOf(section)[`index.${key}`] ?? nested[key];
  const text = (key: string) => {
    const value = read(key);
    return typeof value === 'string' ? value.trim() : '';
  };
  const urls = read('privateUrls');
  const days = read('newNameDays');
  const schedule = UPDATE_SCHEDULES.find((each) => each === read('autoUpdate'));
  return {
    namesUrl: text('namesUrl'),
    rankingUrl: text('rankingUrl'),
    maliciousUrl: text('maliciousUrl'),
    privateUrls: Array.isArray(urls)
      ? (urls as readonly unknown[])
          .filter((url) => typeof url === 'string' && url.trim() !== '')
          .slice(0, MOST_PRIVATE)
          .map((url) => String(url).trim())
      : [],
    autoUpdate: schedule ?? DEFAULT_INDEX_SETTINGS.autoUpdate,
    newNameDays:
      typeof days === 'number' && Number.isFinite(days)
        ? Math.round(Math.min(Math.max(days, 0), MOST_NEW_NAME_DAYS))
        : NEW_NAME_DAYS,
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
