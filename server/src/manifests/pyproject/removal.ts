import type { Span } from '../../../../shared/src/span';
import { COMMA, HASH, LF, CR, afterLineEnd, isLineEnd, lineEnd, skipBlanks } from '../toml/chars';
import type { TomlMember } from '../toml/types';

/**
 * What has to go for an element of an array or an inline table to go: its own lines with their line end when it stands
 * alone on them; else the element with the comma behind it, or with the one before it when it is the last.
 */
export function elementRemoval(text: string, element: Span): Span {
  const comma = skipBlanks(text, element.end);
  const hasComma = text.charCodeAt(comma) === COMMA;
  const behind = skipBlanks(text, hasComma ? comma + 1 : element.end);
  const before = blanksBefore(text, element.start);
  const startsLine = before === 0 || isLineEnd(text.charCodeAt(before - 1));
  const code = text.charCodeAt(behind);
  if (startsLine && (isLineEnd(code) || code === HASH)) {
    return { start: before, end: afterLineEnd(text, lineEnd(text, behind)) };
  }
  if (hasComma) return { start: element.start, end: isLineEnd(code) ? comma + 1 : behind };
  if (text.charCodeAt(before - 1) === COMMA) return { start: before - 1, end: element.end };
  return element;
}

/** What has to go for a key with its value to go: whole lines, or the pair with its comma in an inline table. */
export function memberRemoval(text: string, member: TomlMember): Span {
  return member.lines ?? elementRemoval(text, { start: member.start, end: memberEnd(member) });
}

/** Where the last of a member's key and value ends. */
export function memberEnd(member: TomlMember): number {
  return Math.max(member.key.end, member.value.end);
}

/** The offset behind what stands before the blanks that end at `at`. */
function blanksBefore(text: string, at: number): number {
  let i = at;
  while (i > 0) {
    const code = text.charCodeAt(i - 1);
    if (code === LF || code === CR || (code !== 32 && code !== 9)) break;
    i--;
  }
  return i;
}
