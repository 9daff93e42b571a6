import { normalizeName } from '../../../../shared/src/normalize';
import { osaDistance } from '../../names/lookup/osa';

/** The most names that are proposed at once. */
export const MOST_COMPLETIONS = 50;

/** With fewer letters nearly every name would be a fuzzy match. */
const SHORTEST_FUZZY = 3;

/** No package name is longer by far. */
const LONGEST_TYPED = 100;

/**
 * Ranked names for a half-typed one: those that start with it, then those that start with it but for one slip, or have
 * its letters in their order; each group by popularity. Names in `listed` come after all others. At most
 * `MOST_COMPLETIONS`; one pass over the ranked names.
 *
 * @param ranked PEP 503 normalised, most popular first
 * @param listed names that the file has already
 */
export function completeName(
  typed: string,
  ranked: readonly string[],
  listed: ReadonlySet<string>,
): readonly string[] {
  if (typed.length > LONGEST_TYPED) return [];
  const start = normalizeName(typed);
  const prefixed: string[] = [];
  const fuzzy: string[] = [];
  const last: string[] = [];
  for (const name of ranked) {
    if (prefixed.length === MOST_COMPLETIONS) break;
    const starts = name.startsWith(start);
    const group = listed.has(name) ? last : starts ? prefixed : fuzzy;
    if (group.length < MOST_COMPLETIONS && (starts || isNear(start, name))) group.push(name);
  }
  return [...prefixed, ...fuzzy, ...last].slice(0, MOST_COMPLETIONS);
}

function isNear(start: string, name: string): boolean {
  if (start.length < SHORTEST_FUZZY) return false;
  return startsWithOneSlip(start, name) || isWithin(start, name);
}

/** Whether some beginning of the name is one edit away. The first or the second letter is right in every such case. */
function startsWithOneSlip(start: string, name: string): boolean {
  const [a, b] = [start.charCodeAt(0), start.charCodeAt(1)];
  const [c, d] = [name.charCodeAt(0), name.charCodeAt(1)];
  if (a !== c && a !== d && b !== c && b !== d) return false;
  const { length } = start;
  return [length, length - 1, length + 1].some(
    (end) => end <= name.length && osaDistance(start, name.slice(0, end), 1) <= 1,
  );
}

/** Whether the name has the letters of the beginning in their order, the first one first. */
function isWithin(start: string, name: string): boolean {
  if (start.charCodeAt(0) !== name.charCodeAt(0)) return false;
  let at = 0;
  for (let i = 0; i < start.length; i++) {
    at = name.indexOf(start.charAt(i), at) + 1;
    if (at === 0) return false;
  }
  return true;
}
