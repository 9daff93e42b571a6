import type { Position, Range, Span } from '../../../shared/src/span';

const LF = 10;
const CR = 13;

/** Translates offsets of one text into LSP positions and back. Lines end at `\n`, `\r\n` and `\r`, as in the editor. */
export class LineMap {
  private readonly starts: readonly number[];
  private readonly length: number;

  constructor(text: string) {
    // Most texts hold no `\r`, and then the search for `\n` is a good deal quicker than a look at every character.
    this.starts = text.includes('\r') ? startsOfAnyEnd(text) : startsAfterLineFeed(text);
    this.length = text.length;
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The offset at which a line (counted from 0) starts; the text's length past the last line. */
  lineStart(line: number): number {
    return this.starts[line] ?? this.length;
  }

  /** The place of an offset; offsets outside the text are moved to its nearest end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.lineStart(low) };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The offset of a place; a character past the line's end stays within the text. */
  offset(position: Position): number {
    return Math.min(this.lineStart(position.line) + position.character, this.length);
  }
}

function startsAfterLineFeed(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function startsOfAnyEnd(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === CR && text.charCodeAt(i + 1) === LF) continue;
    if (code === LF || code === CR) starts.push(i + 1);
  }
  return starts;
}
