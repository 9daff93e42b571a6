import { normalizeName } from '../../../../shared/src/normalize';
import { isPackageName } from '../../names/index/check-list';
import { recordOf } from './json-items';

/** What a record of the database says of one package. */
export interface MaliciousRecord {
  readonly id: string;
  /** PEP 503 normalised. */
  readonly name: string;
  /** Whether it speaks of the whole package rather than of some versions. */
  readonly isWhole: boolean;
  /** The day of its last change, `YYYY-MM-DD`; `''` where it doesn't say. */
  readonly date: string;
}

const MALICIOUS_ID = /^MAL-\d{4}-\d+$/;

/**
 * The packages of PyPI that a record in the OSV format reports as malicious; none for records on weaknesses, for other
 * registries, and for reports that were taken back. Takes any value.
 *
 * @see https://ossf.github.io/osv-schema/
 */
export function maliciousRecords(value: unknown): readonly MaliciousRecord[] {
  const { id, affected, withdrawn, modified, published } = recordOf(value);
  if (typeof id !== 'string' || !MALICIOUS_ID.test(id) || !Array.isArray(affected)) return [];
  if (typeof withdrawn === 'string' && withdrawn !== '') return [];
  const date = dayOf(modified) || dayOf(published);
  return (affected as readonly unknown[]).flatMap((each) => {
    const { package: subject, ranges } = recordOf(each);
    const { ecosystem, name } = recordOf(subject);
    if (ecosystem !== 'PyPI' || typeof name !== 'string') return [];
    const normalized = normalizeName(name);
    if (!isPackageName(normalized)) return [];
    return [{ id, name: normalized, isWhole: coversAll(ranges), date }];
  });
}

function dayOf(value: unknown): string {
  return typeof value === 'string' ? (/^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? '') : '';
}

/** Whether a range begins at the first version and never ends. */
function coversAll(ranges: unknown): boolean {
  if (!Array.isArray(ranges)) return false;
  return (ranges as readonly unknown[]).some((range) => {
    const { events } = recordOf(range);
    if (!Array.isArray(events)) return false;
    const all = (events as readonly unknown[]).map(recordOf);
    return (
      all.some(({ introduced }) => introduced === '0') &&
      all.every(({ fixed, last_affected: last, limit }) => (fixed ?? last ?? limit) === undefined)
    );
  });
}
