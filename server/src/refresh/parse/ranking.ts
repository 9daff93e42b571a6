import { normalizeName } from '../../../../shared/src/normalize';
import { isPackageName } from '../../names/index/check-list';
import { RefreshFailure } from '../failure';
import { readJsonItems, recordOf } from './json-items';

/** A ranking by downloads. */
export interface Ranking {
  /** PEP 503 normalised, the most downloaded first, each once. */
  readonly names: readonly string[];
  /** The day that the ranking was made, `YYYY-MM-DD`; `undefined` where it doesn't say. */
  readonly date: string | undefined;
}

/** Ranks beyond that say nothing, and the engine's tables grow with each. */
const MOST_RANKED = 15_000;

/**
 * Reads the public monthly ranking: `{"last_update", "rows": [{"project", "download_count"}…]}`. Throws a
 * `RefreshFailure` for what is none.
 */
export async function readRanking(chunks: AsyncIterable<Uint8Array>, type: string): Promise<Ranking> {
  if (type !== '' && !/json$|^text\/plain$|^application\/octet-stream$/.test(type)) {
    throw new RefreshFailure(`it is not a ranking, but ${type}`);
  }
  const names = new Set<string>();
  let date: string | undefined;
  let before = Infinity;
  await readJsonItems(chunks, ['$.rows.*', '$.last_update'], (value, key) => {
    if (key === 'last_update') {
      date = typeof value === 'string' ? /^\d{4}-\d\d-\d\d/.exec(value)?.[0] : undefined;
      return;
    }
    const { project, download_count: count } = recordOf(value);
    if (typeof project !== 'string' || typeof count !== 'number') {
      throw new RefreshFailure('it is not a ranking: a row has no project or no number of downloads');
    }
    if (count > before) throw new RefreshFailure('it is not a ranking: the rows are not in its order');
    before = count;
    const name = normalizeName(project);
    if (isPackageName(name) && names.size < MOST_RANKED) names.add(name);
  });
  if (names.size === 0) throw new RefreshFailure('it holds no ranking');
  return { names: [...names], date };
}
