import type { Span } from '../../../../shared/src/span';
import { skipBlanks, trimEnd } from '../name-characters';

/** One line of an option's value: never empty, never only a comment. */
export interface ValueLine {
  /** The text without the white space around it. */
  readonly span: Span;
  /** The whole physical line with its line end. */
  readonly line: Span;
}

/** One `key = value` of an ini file. */
export interface IniOption {
  readonly section: string;
  /** As written. */
  readonly key: string;
  readonly keySpan: Span;
  /** `=` or `:`. */
  readonly delimiter: string;
  readonly lines: readonly ValueLine[];
}

export interface IniFile {
  readonly options: readonly IniOption[];
  /** Lines that are neither a header nor an option nor indented. */
  readonly strays: readonly Span[];
}

/**
 * Reads an ini file as Python's `configparser` does, but goes on where that gives up: a stray line costs that line
 * alone, duplicates are all kept. A line that compares versions (`foo >= 1`) is never an option, though Python would
 * take `foo >` for a key. Linear; never throws.
 *
 * @see https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 */
export function scanIni(text: string): IniFile {
  const options: IniOption[] = [];
  const strays: Span[] = [];
  let section = '';
  let lines: ValueLine[] | undefined;
  let indent = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const start = at;
    const contentEnd = endOfLine(text, start);
    at = afterLine(text, contentEnd);
    const line = { start, end: at };
    const from = skipBlanks(text, start, contentEnd);
    const end = trimEnd(text, from, contentEnd);
    const first = text.charCodeAt(from);
    if (from >= end || first === 35 || first === 59) continue;
    if (lines !== undefined && from - start > indent) {
      lines.push({ span: { start: from, end }, line });
      continue;
    }
    if (first === 91) {
      const close = text.lastIndexOf(']', end - 1);
      section = text.slice(from + 1, close > from ? close : end).trim();
      lines = undefined;
      continue;
    }
    const delimiter = delimiterAt(text, from, end);
    if (delimiter < 0 || isComparison(text, delimiter)) {
      strays.push({ start: from, end });
      // A requirement that lost its indentation; without a version it may as well be half of a key.
      if (delimiter >= 0) lines?.push({ span: { start: from, end }, line });
      continue;
    }
    indent = from - start;
    lines = [];
    const keyEnd = trimEnd(text, from, delimiter);
    const valueStart = skipBlanks(text, delimiter + 1, end);
    if (valueStart < end) lines.push({ span: { start: valueStart, end }, line });
    options.push({
      section,
      key: text.slice(from, keyEnd),
      keySpan: { start: from, end: keyEnd },
      delimiter: text.charAt(delimiter),
      lines,
    });
  }
  return { options, strays };
}

/** A piece of text that is one requirement, with its backslash continuations blanked out: offsets stay the same. */
export interface ValueItem {
  /** The text from the item's first character on. */
  readonly text: string;
  /** Where `text` starts in the file. */
  readonly start: number;
  /** The whole lines that the item takes. */
  readonly lines: Span;
  /** Whether the option's key stands on the item's first line. */
  readonly besideKey: boolean;
}

/** The lines of a value as items: a line that ends in a backslash goes on in the next one. */
export function valueItems(text: string, option: IniOption): ValueItem[] {
  const items: ValueItem[] = [];
  let first: ValueLine | undefined;
  for (const [index, line] of option.lines.entries()) {
    first ??= line;
    if (text.charCodeAt(line.span.end - 1) === 92 && index + 1 < option.lines.length) continue;
    const raw = text.slice(first.span.start, line.span.end);
    items.push({
      text: first === line ? raw : raw.replace(/\\[ \t]*(?=[\r\n])/g, (found) => ' '.repeat(found.length)),
      start: first.span.start,
      lines: { start: first.line.start, end: line.line.end },
      besideKey: first.line.start <= option.keySpan.start,
    });
    first = undefined;
  }
  return items;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function afterLine(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** Whether the `=` at `at` is a piece of `>=`, `==` or the like. */
function isComparison(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 61 && (text.charCodeAt(at + 1) === 61 || '<>!~'.includes(text.charAt(at - 1)))
  );
}

function delimiterAt(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 61 || code === 58) return at;
  }
  return -1;
}
