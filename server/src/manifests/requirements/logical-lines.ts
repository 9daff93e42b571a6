import { isBlank } from '../name-characters';

/** A requirement's line as pip joins it: physical lines that end in a backslash belong to the next one. */
export interface LogicalLine {
  readonly start: number;
  /** The offset before the last physical line's end characters. */
  readonly contentEnd: number;
  /** The offset after them: where the next logical line starts. */
  readonly end: number;
  /** Set when the line consists of several physical ones. */
  readonly joined?: JoinedText;
}

/** The text of a continued line, with the place of each of its pieces in the file. */
export interface JoinedText {
  readonly text: string;
  /** Where piece `i` starts in `text`, ascending. */
  readonly starts: readonly number[];
  /** Where piece `i` starts in the file, ascending. */
  readonly origins: readonly number[];
}

const BACKSLASH = 92;

/**
 * The logical line at `start`, read as pip does: lines end wherever Python's `str.splitlines` says; a line that is only
 * a comment ends a continuation; all backslashes at a continued line's beginning and end go, and nothing is put in
 * their place.
 */
export function logicalLineAt(text: string, start: number): LogicalLine {
  let contentEnd = endOfContent(text, start);
  let end = afterLineEnd(text, contentEnd);
  if (!continues(text, start, contentEnd)) return { start, contentEnd, end };
  const pieces: string[] = [];
  const starts: number[] = [];
  const origins: number[] = [];
  let length = 0;
  const add = (from: number, to: number) => {
    starts.push(length);
    origins.push(from);
    pieces.push(text.slice(from, to));
    length += to - from;
  };
  let at = start;
  while (continues(text, at, contentEnd)) {
    let from = at;
    let to = contentEnd;
    while (from < to && text.charCodeAt(from) === BACKSLASH) from++;
    while (to > from && text.charCodeAt(to - 1) === BACKSLASH) to--;
    add(from, to);
    at = end;
    if (at >= text.length)
      return { start, contentEnd, end, joined: { text: pieces.join(''), starts, origins } };
    contentEnd = endOfContent(text, at);
    end = afterLineEnd(text, contentEnd);
  }
  if (isCommentLine(text, at, contentEnd)) {
    pieces.push(' ');
    length++;
  }
  add(at, contentEnd);
  return { start, contentEnd, end, joined: { text: pieces.join(''), starts, origins } };
}

/** The offset in the file of the character at `offset` of the joined text. */
export function originOf(joined: JoinedText, offset: number): number {
  let low = 0;
  let high = joined.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((joined.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (joined.origins[low] ?? 0) + offset - (joined.starts[low] ?? 0);
}

/** Whether pip goes on with the next line. A line that is only a comment never continues. */
function continues(text: string, start: number, end: number): boolean {
  return end > start && text.charCodeAt(end - 1) === BACKSLASH && !isCommentLine(text, start, end);
}

function isCommentLine(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end && text.charCodeAt(at) === 35;
}

function endOfContent(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** The line ends of Python's `str.splitlines`, of which an editor counts only `\n`, `\r\n` and `\r`. */
function isLineEnd(code: number): boolean {
  if (code < 0x1f) return (code >= 10 && code <= 13) || (code >= 0x1c && code <= 0x1e);
  return code > 0x7f && (code === 0x85 || code === 0x2028 || code === 0x2029);
}
