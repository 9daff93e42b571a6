import { cellOf } from './visible';

/** UTF-16 units of a long line that are shown before and after the beginning of the range. */
const BEFORE = 60;
const AFTER = 120;

/** A source line ready for a terminal, with the row that points at a piece of it. */
export interface Frame {
  readonly line: string;
  readonly marks: string;
}

/**
 * Shows one line (without its line end) with the piece from `start` to `end` (UTF-16 units within the line) underlined
 * by `^`. Tabs, wide characters and escaped ones keep the marks under their characters; a long line is cut around the
 * piece, and a piece that goes on past the line or the cut is marked up to there. At least one mark is drawn.
 */
export function frame(source: string, start: number, end: number): Frame {
  const from = start > BEFORE + 20 ? wholeCharacter(source, start - BEFORE) : 0;
  const to = source.length > start + AFTER ? wholeCharacter(source, start + AFTER) : source.length;
  let line = from > 0 ? '…' : '';
  let column = line.length;
  let first = -1;
  let last = column;
  let offset = from;
  for (const character of source.slice(from, to)) {
    const cell = cellOf(character, column);
    if (offset >= start && first < 0) first = column;
    line += cell.text;
    column += cell.width;
    if (offset < end) last = column;
    offset += character.length;
  }
  if (first < 0) first = column;
  if (to < source.length) line += '…';
  return { line, marks: ' '.repeat(first) + '^'.repeat(Math.max(1, last - first)) };
}

/** The offset, or one less where it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  const low = code >= 0xdc00 && code <= 0xdfff;
  return low && before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset;
}
