import {
  CLOSE_BRACKET,
  COMMA,
  EQUALS,
  HASH,
  OPEN_BRACE,
  OPEN_BRACKET,
  afterLineEnd,
  isKeyLikeCode,
  isLineEnd,
  lineEnd,
  skipBlanks,
  trimEnd,
} from './chars';
import { scanContainer } from './containers';
import { type ScannedKeys, scanKeys } from './keys';
import {
  type ArrayDraft,
  type MemberDraft,
  type TableDraft,
  addMember,
  addTableToArray,
  descend,
  lastMember,
  newArray,
  newTable,
} from './tree';
import { MAX_PROBLEMS, type TomlDocument, type TomlHeader, type TomlProblem, type TomlValue } from './types';
import { isQuote, NEEDS_QUOTES, recoverString, scanBare, scanString } from './values';

/**
 * Reads a TOML text, valid or not. Valid TOML 1.0 and 1.1 gives what the standard says; a broken line costs that line
 * alone: reading goes on at the next line that looks like a header or a `key =` (indented no deeper than the broken
 * statement), or behind the bracket that closes. Headers, dotted keys and inline tables all give the same tables.
 *
 * Never throws; time and memory are linear in the text; nesting costs no stack.
 */
export function scanToml(text: string): TomlDocument {
  return new Scanner(text).run();
}

class Scanner {
  private readonly root: TableDraft;
  private readonly problems: TomlProblem[] = [];
  private readonly headers: TomlHeader[] = [];
  private readonly open = { basic: 0, literal: 0 };
  private readonly report = (problem: TomlProblem): void => {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
  };
  /** The characters that may yet be read in vain: each vain reading is done again by the tolerant way. */
  private budget: number;
  private at: number;
  private lineStart = 0;
  private indent = 0;
  private table: TableDraft;
  /** The lines of the member that the last header made, which grow with the statements below it. */
  private section: { end: number } | undefined;
  /** The statement right above, which lines of stray elements (`"foo",`) belong to when its value is an array. */
  private above: MemberDraft | undefined;

  constructor(private readonly text: string) {
    this.root = newTable(0, 0, false);
    this.table = this.root;
    this.budget = 1000 + 4 * text.length;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  run(): TomlDocument {
    while (this.at < this.text.length) {
      this.lineStart = this.at;
      const first = skipBlanks(this.text, this.at);
      this.indent = first - this.at;
      const code = this.text.charCodeAt(first);
      if (code === OPEN_BRACKET) this.header(first);
      else if (code === HASH || isLineEnd(code)) this.at = this.nextLine(first);
      else this.statement(first);
    }
    return { text: this.text, root: this.root, headers: this.headers, problems: this.problems };
  }

  private header(at: number): void {
    const doubled = this.text.charCodeAt(at + 1) === OPEN_BRACKET;
    const scanned = scanKeys(this.text, skipBlanks(this.text, at + (doubled ? 2 : 1)));
    this.openTable(scanned, at, doubled);
  }

  /** Makes the table of a header current. `doubled` says how many brackets were seen before the keys. */
  private openTable(scanned: ScannedKeys, start: number, doubled: boolean): void {
    const { keys, problem } = scanned;
    this.above = undefined;
    this.at = this.nextLine(start);
    if (problem !== undefined) this.report(problem);
    let behind = skipBlanks(this.text, scanned.end);
    let closing = 0;
    while (closing < 2 && this.text.charCodeAt(behind) === CLOSE_BRACKET) {
      closing++;
      behind++;
    }
    const clean = this.isRestBlank(behind);
    if (closing !== (doubled ? 2 : 1) || !clean)
      this.refuse('This header is broken.', start, this.lineTail(start));
    const leaf = keys.at(-1);
    if (leaf === undefined || (closing === 0 && !clean)) {
      // Nobody can tell which table was meant, so the lines below belong to none.
      this.table = newTable(start, start, false);
      this.section = undefined;
      return;
    }
    const lines = { start: this.lineStart, end: this.at };
    const parent = descend(this.root, keys, 1, scanned.start);
    const ofTables = doubled || closing === 2;
    if (ofTables) {
      this.table = addTableToArray(parent, leaf, leaf.start, lines);
      this.section = undefined;
    } else {
      this.table = descend(parent, [leaf], 0, leaf.start);
      const member = lastMember(parent, leaf.name);
      if (member !== undefined) member.lines ??= lines;
      this.section = member?.lines === lines ? lines : undefined;
    }
    const line = { start: lines.start, end: lines.end };
    this.headers.push({ path: keys.map(({ name }) => name), ofTables, table: this.table, line });
  }

  private statement(at: number): void {
    const { text } = this;
    const scanned = scanKeys(text, at);
    const key = scanned.keys.at(-1);
    let next = skipBlanks(text, scanned.end);
    const code = text.charCodeAt(next);
    if (key === undefined || code === COMMA) {
      this.strayLine(at);
      return;
    }
    if (code === CLOSE_BRACKET && this.isRestBlank(skipBrackets(text, next))) {
      this.openTable(scanned, at, false);
      return;
    }
    if (scanned.problem !== undefined) this.report(scanned.problem);
    if (code === EQUALS) next = skipBlanks(text, next + 1);
    else this.refuse('`=` is missing behind this key.', at, scanned.end);
    const value = this.value(next, code === EQUALS, scanned.end);
    if (value === undefined) {
      this.above = undefined;
      this.at = this.nextLine(next);
      return;
    }
    const lines = { start: this.lineStart, end: this.at };
    const table = descend(this.table, scanned.keys, 1, at, lines);
    this.above = addMember(table, key, scanned.keys.length === 1 ? at : key.start, value, lines);
    if (this.section !== undefined) this.section.end = this.at;
  }

  /**
   * Reads the value at `at`, and sets `this.at` to the start of the line behind it. `undefined` for what only happens
   * to be in the place of one: prose.
   */
  private value(at: number, equals: boolean, keyEnd: number): TomlValue | undefined {
    const code = this.text.charCodeAt(at);
    if (isLineEnd(code) || code === HASH) {
      if (equals) this.refuse('A value is missing behind this key.', at, at);
      this.at = this.nextLine(at);
      return { kind: 'missing', start: keyEnd, end: keyEnd };
    }
    if (code === OPEN_BRACKET || code === OPEN_BRACE) return this.container(at);
    if (isQuote(code)) return this.finish(this.string(at));
    if (!equals && isKeyLikeCode(code) && !isDigit(code)) return undefined;
    const value = scanBare(this.text, at);
    if (!equals || !value.valid) this.refuse(NEEDS_QUOTES, value.start, value.end);
    return this.finish(value);
  }

  private string(at: number): TomlValue {
    const plain = scanString(this.text, at);
    const multi = plain.style === 'multi-basic' || plain.style === 'multi-literal';
    if (!plain.closed) this.refuse('This string is not closed.', at, multi ? at + 3 : plain.end);
    if (!multi || (plain.closed && this.isRestBlank(plain.end))) return plain;
    return recoverString(this.text, at, this.indent, this.open, false);
  }

  private container(at: number): TomlValue | undefined {
    const { text, indent, open, report } = this;
    if (this.budget > 0) {
      const strict = scanContainer({ text, indent, open, report, tolerant: false }, at);
      if (strict.value !== undefined) return this.finish(strict.value);
      this.budget -= strict.end - at;
    }
    const { value, end, atLineStart } = scanContainer({ text, indent, open, report, tolerant: true }, at);
    if (value === undefined) return undefined;
    if (!atLineStart) return this.finish(value, end);
    this.at = end;
    return value;
  }

  /** A line that starts with no key: an element of the array above whose bracket was closed too early or never opened. */
  private strayLine(at: number): void {
    const { text, indent, open, report, above } = this;
    const code = text.charCodeAt(at);
    const isElement = isQuote(code) || code === OPEN_BRACE;
    this.refuse('No key stands on this line.', at, this.lineTail(at));
    if (isElement && above?.value.kind === 'missing') above.value = newArray(at, at, false);
    const array = above?.value;
    if (!isElement || above === undefined || array === undefined || !isPlainArray(array)) {
      this.above = undefined;
      this.at = this.nextLine(at);
      return;
    }
    const { end, atLineStart } = scanContainer({ text, indent, open, report, tolerant: true }, at, array);
    if (atLineStart) this.at = end;
    else this.finish(array, end);
    if (above.lines !== undefined) above.lines.end = this.at;
  }

  /** Goes on behind the line that the value ends on; whatever else stands there is refused. */
  private finish(value: TomlValue, end = value.end): TomlValue {
    if (end > this.lineStart && end < this.text.length && this.isAtLineStart(end)) {
      this.at = end;
      return value;
    }
    if (!this.isRestBlank(end))
      this.refuse('Nothing may follow a value on its line.', end, this.lineTail(end));
    this.at = this.nextLine(end);
    return value;
  }

  private isAtLineStart(at: number): boolean {
    const before = this.text.charCodeAt(at - 1);
    return isLineEnd(before);
  }

  private isRestBlank(at: number): boolean {
    const code = this.text.charCodeAt(skipBlanks(this.text, at));
    return code === HASH || isLineEnd(code);
  }

  private nextLine(at: number): number {
    return afterLineEnd(this.text, lineEnd(this.text, at));
  }

  /** The end of the line at `at`, without its blanks. */
  private lineTail(at: number): number {
    return trimEnd(this.text, at, lineEnd(this.text, at));
  }

  private refuse(message: string, start: number, end: number): void {
    this.report({ message, span: { start, end } });
  }
}

function isPlainArray(value: TomlValue): value is ArrayDraft {
  return value.kind === 'array' && !value.ofTables;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function skipBrackets(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === CLOSE_BRACKET) i++;
  return i;
}
