import { afterLineEnd, isLineEnd, lineEnd, lineStart, skipBlanks } from '../../manifests/toml/chars';
import type { Span } from '../../../../shared/src/span';

/** The line of a piece with its line end where it stands alone on it (a list item's dash aside); else the piece. */
export function wholeLine(text: string, span: Span): Span {
  const start = lineStart(text, span.start);
  const behind = skipBlanks(text, span.end);
  const isAlone = /^\s*(?:-\s+)?$/.test(text.slice(start, span.start)) && isLineEnd(text.charCodeAt(behind));
  return isAlone || (behind >= text.length && start === span.start)
    ? { start, end: afterLineEnd(text, lineEnd(text, behind)) }
    : span;
}

/** A piece with the blanks before it. */
export function withBlanksBefore(text: string, span: Span): Span {
  let { start } = span;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return { start, end: span.end };
}

/** The place of a value within a piece; `undefined` where it isn't written as it is (escapes, quotes). */
export function placeOf(text: string, within: Span, value: string): Span | undefined {
  const start = value === '' ? -1 : text.indexOf(value, within.start);
  return start < 0 || start + value.length > within.end ? undefined : { start, end: start + value.length };
}
