import type { EntryPlace } from '../lists';
import { isPypiCode } from '../name-characters';
import type { DependencyEntry } from '../types';

const NO_EXTRAS: readonly string[] = [];

/**
 * The entry of a line that is a name (`six`), or a name and a version in digits (`six>=1.16`), and nothing else; `undefined`
 * for every other line. Most lines of most files are so plain, and reading them in one go takes half the time; the long
 * way makes the same of them.
 */
export function readPlainLine(
  text: string,
  start: number,
  end: number,
  place: EntryPlace,
): DependencyEntry | undefined {
  const nameEnd = endOfPlainName(text, start, end);
  if (nameEnd < 0 || (nameEnd < end && !isPlainPin(text, nameEnd, end))) return undefined;
  return {
    name: text.slice(start, nameEnd),
    nameSpan: { start, end: nameEnd },
    verbatim: true,
    span: { start, end },
    removal: place.removal,
    group: place.group,
    kind: place.kind,
    source: 'index',
    specifier: nameEnd < end ? text.slice(nameEnd, end) : '',
    extras: NO_EXTRAS,
    marker: '',
    url: '',
    editable: false,
    hashes: 0,
  };
}

/** -1 where no plain name starts. With a dot in it, one that ends the line may be a file (`six-1.16.zip`). */
function endOfPlainName(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  // Neither `-`, `.` nor `_`.
  if (!isPypiCode(first) || first === 45 || first === 46 || first === 95) return -1;
  let hasDot = false;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isPypiCode(code)) return at;
    hasDot ||= code === 46;
    at++;
  }
  return hasDot ? -1 : at;
}

/** Whether `==`, `!=`, `<=`, `>=` or `~=` stands at `start`, and digits with single dots between them from there to `end`. */
function isPlainPin(text: string, start: number, end: number): boolean {
  const sign = text.charCodeAt(start);
  const isSign = (sign >= 60 && sign <= 62) || sign === 33 || sign === 126;
  if (!isSign || text.charCodeAt(start + 1) !== 61) return false;
  let wasDigit = false;
  for (let at = start + 2; at < end; at++) {
    const code = text.charCodeAt(at);
    const digit = code >= 48 && code <= 57;
    if (!digit && (code !== 46 || !wasDigit)) return false;
    wasDigit = digit;
  }
  return wasDigit;
}
