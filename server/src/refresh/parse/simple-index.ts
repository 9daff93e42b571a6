import { normalizeName } from '../../../../shared/src/normalize';
import { isPackageName } from '../../names/index/check-list';
import { RefreshFailure } from '../failure';
import { lookAtStart } from './first-byte';
import { readHtmlNames } from './html-names';
import { readJsonItems, recordOf } from './json-items';

/** What is asked for, the best first. @see https://peps.python.org/pep-0691/#content-types */
export const SIMPLE_INDEX_TYPES =
  'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.5, text/html;q=0.2';

/** The names of a simple index. */
export interface SimpleIndex {
  /** PEP 503 normalised, ascending by code unit, each once. */
  readonly names: readonly string[];
  /** Counts the changes of the index, where it says so. */
  readonly serial: number | undefined;
}

/** Of a thousand names so many may be malformed: PyPI has a few old ones. More of them, and it is another kind of list. */
const MOST_MALFORMED = 10;

/**
 * Reads the list of projects of a simple index, in JSON (PEP 691) or HTML (PEP 503), piece by piece. Throws a
 * `RefreshFailure` for what is none.
 *
 * @param type the media type, as far as it is known
 */
export async function readSimpleIndex(chunks: AsyncIterable<Uint8Array>, type: string): Promise<SimpleIndex> {
  if (type !== '' && !/json$|html$|^text\/plain$|^application\/octet-stream$/.test(type)) {
    throw new RefreshFailure(`it is not the list of a package index, but ${type}`);
  }
  const { start, chunks: all } = await lookAtStart(chunks);
  const found: string[] = [];
  let malformed = 0;
  let serial: number | undefined;
  const take = (name: unknown) => {
    const normalized = typeof name === 'string' ? normalizeName(name) : '';
    if (isPackageName(normalized)) found.push(normalized);
    else malformed++;
  };
  const first = String.fromCharCode(start[0] ?? 0);
  if (first === '{') {
    await readJsonItems(all, ['$.projects.*', '$.meta'], (value, key) => {
      if (key === 'meta') serial = serialOf(value);
      else take(recordOf(value).name);
    });
  } else if (first === '<') {
    await readHtmlNames(all, take);
  } else {
    await all[Symbol.asyncIterator]().return?.();
    throw new RefreshFailure('it is neither the JSON nor the HTML of a package index');
  }
  if (malformed * 1000 > (found.length + malformed) * MOST_MALFORMED) {
    throw new RefreshFailure('most of it could not be names of packages, so it is no package index');
  }
  return { names: sortedOnce(found), serial };
}

/** @see https://peps.python.org/pep-0691/#versioning */
function serialOf(meta: unknown): number | undefined {
  const { 'api-version': version, '_last-serial': serial } = recordOf(meta);
  if (typeof version === 'string' && !version.startsWith('1.')) {
    throw new RefreshFailure(
      `it has version ${version} of the simple API, which this Lookalike does not read`,
    );
  }
  return typeof serial === 'number' ? serial : undefined;
}

/** Sorts in place: most lists come sorted, and a copy takes memory. */
function sortedOnce(names: string[]): string[] {
  names.sort();
  let kept = 0;
  for (const name of names) if (kept === 0 || names[kept - 1] !== name) names[kept++] = name;
  names.length = kept;
  return names;
}
