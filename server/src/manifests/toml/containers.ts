import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  EQUALS,
  HASH,
  OPEN_BRACE,
  OPEN_BRACKET,
  afterLineEnd,
  isLineEnd,
  lineEnd,
  skipBlanks,
} from './chars';
import { scanKeys } from './keys';
import { looksLikeAssignment, startsStatement } from './recover';
import type { OpenStrings } from './recover-string';
import { type ArrayDraft, type TableDraft, addMember, descend, newArray, newTable } from './tree';
import type { TomlProblem, TomlValue } from './types';
import { isQuote, KEY_NEEDS_COMMA, NEEDS_QUOTES, recoverString, scanBare, scanString } from './values';

/** What the reading of one array or inline table works with. */
export interface ContainerContext {
  readonly text: string;
  /** The indentation of the statement that the value belongs to. */
  readonly indent: number;
  /** False: anything that TOML refuses ends the reading in vain. True: it goes on as well as it can. */
  readonly tolerant: boolean;
  readonly open: OpenStrings;
  readonly report: (problem: TomlProblem) => void;
}

export interface ScannedContainer {
  /** `undefined` when the reading was in vain. */
  readonly value: ArrayDraft | TableDraft | undefined;
  /** Where the reading stopped. */
  readonly end: number;
  /** Whether `end` is the start of a line that no longer belongs to the value. */
  readonly atLineStart: boolean;
}

interface Frame {
  readonly node: ArrayDraft | TableDraft;
  /** Whether an item stands before the place that is read, without its comma. */
  filled: boolean;
}

/**
 * Reads the array or inline table whose bracket stands at `start`; or, given `resume`, reads on in that array. Newlines
 * and a trailing comma in inline tables are taken in (TOML 1.1). Nesting costs memory, never stack.
 */
export function scanContainer(
  context: ContainerContext,
  start: number,
  resume?: ArrayDraft,
): ScannedContainer {
  return new ContainerScanner(context, start, resume).run();
}

class ContainerScanner {
  private readonly text: string;
  private readonly tolerant: boolean;
  private readonly stack: Frame[] = [];
  private readonly root: ArrayDraft | TableDraft;
  private at: number;
  private contentEnd: number;
  private failed = false;
  private atLineStart = false;

  constructor(
    private readonly context: ContainerContext,
    start: number,
    resume: ArrayDraft | undefined,
  ) {
    this.text = context.text;
    this.tolerant = context.tolerant;
    this.root = resume ?? this.draft(start);
    this.stack.push({ node: this.root, filled: false });
    this.at = resume === undefined ? start + 1 : start;
    this.contentEnd = this.at;
  }

  run(): ScannedContainer {
    for (let frame = this.stack.at(-1); frame !== undefined && !this.failed; frame = this.stack.at(-1)) {
      this.at = skipBlanks(this.text, this.at);
      const code = this.text.charCodeAt(this.at);
      if (code === HASH) this.at = lineEnd(this.text, this.at);
      else if (isLineEnd(code)) this.lineBreak();
      else if (code === COMMA) this.comma(frame);
      else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) this.close(frame, code);
      else if (frame.node.kind === 'array') this.item(frame, frame.node, code);
      else this.pair(frame, frame.node, code);
    }
    return { value: this.failed ? undefined : this.root, end: this.at, atLineStart: this.atLineStart };
  }

  private lineBreak(): void {
    if (this.at >= this.text.length) {
      if (this.refuse('This is not closed.', this.root.start, this.root.start + 1)) return;
      this.leaveAll();
      return;
    }
    this.at = afterLineEnd(this.text, this.at);
    if (!this.tolerant) return;
    const { indent } = this.context;
    const first = skipBlanks(this.text, this.at);
    const code = this.text.charCodeAt(first);
    if (code === CLOSE_BRACKET && first - this.at <= indent && this.root.kind === 'array') {
      while (this.stack.length > 1) this.leave();
    } else if (startsStatement(this.text, this.at, indent)) {
      this.refuse('This is not closed.', this.root.start, this.root.start + 1);
      this.leaveAll();
    } else if (!isLineEnd(code) && code !== HASH && code !== CLOSE_BRACE && code !== COMMA) {
      // An inline table goes on over a line only as TOML 1.1 has it: with a key.
      while (this.stack.at(-1)?.node.kind === 'table' && !looksLikeAssignment(this.text, first)) this.leave();
    }
    this.atLineStart = this.stack.length === 0;
  }

  private comma(frame: Frame): void {
    if (!frame.filled && this.refuse('A value is missing before this comma.', this.at, this.at + 1)) return;
    frame.filled = false;
    this.at++;
  }

  private close(frame: Frame, code: number): void {
    const wanted = code === CLOSE_BRACKET ? 'array' : 'table';
    if (frame.node.kind !== wanted) {
      if (this.refuse('This bracket closes nothing.', this.at, this.at + 1)) return;
      if (wanted === 'table' || !this.stack.some((outer) => outer.node.kind === 'array')) {
        this.at++;
        return;
      }
      while (this.stack.at(-1)?.node.kind === 'table') this.leave();
    }
    this.at++;
    this.contentEnd = this.at;
    const closing = this.stack.pop();
    if (closing === undefined) return;
    closing.node.end = this.at;
    closing.node.closed = true;
  }

  private item(frame: Frame, array: ArrayDraft, code: number): void {
    if (frame.filled && this.refuse('A comma is missing before this value.', this.at, this.at + 1)) return;
    frame.filled = true;
    const value = this.value(code);
    if (value !== undefined) array.items.push(value);
  }

  private pair(frame: Frame, table: TableDraft, code: number): void {
    if (frame.filled && this.refuse(KEY_NEEDS_COMMA, this.at, this.at + 1)) return;
    const { keys, start, end, problem } = scanKeys(this.text, this.at);
    if (problem !== undefined && this.refuse(problem.message, problem.span.start, problem.span.end)) return;
    const key = keys.at(-1);
    if (key === undefined) {
      if (this.refuse('A key is missing here.', this.at, this.at + 1)) return;
      if (code === OPEN_BRACE || code === OPEN_BRACKET) this.at++;
      else this.at = scanBare(this.text, this.at).end;
      return;
    }
    frame.filled = true;
    this.at = skipBlanks(this.text, end);
    const equals = this.text.charCodeAt(this.at) === EQUALS;
    if (!equals && this.refuse('`=` is missing behind this key.', start, end)) return;
    if (equals) this.at = skipBlanks(this.text, this.at + 1);
    this.contentEnd = Math.max(end, equals ? this.at : end);
    const first = this.text.charCodeAt(this.at);
    let value: TomlValue | undefined = { kind: 'missing', start: end, end };
    if (isLineEnd(first) || first === HASH || first === COMMA || first === CLOSE_BRACE) {
      if (this.refuse('A value is missing behind this key.', start, end)) return;
    } else if (
      first !== CLOSE_BRACKET &&
      (equals || isQuote(first) || first === OPEN_BRACKET || first === OPEN_BRACE)
    ) {
      value = this.value(first);
    }
    if (value === undefined) return;
    addMember(descend(table, keys, 1, start), key, keys.length === 1 ? start : key.start, value);
  }

  /** Reads one value; a bracket opens a frame of its own. */
  private value(code: number): TomlValue | undefined {
    if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      const node = this.draft(this.at);
      this.stack.push({ node, filled: false });
      this.at++;
      this.contentEnd = this.at;
      return node;
    }
    const value = isQuote(code) ? this.string() : scanBare(this.text, this.at);
    if (value.kind === 'string' && !value.closed) {
      if (this.refuse('This string is not closed.', value.start, value.end)) return undefined;
    } else if (value.kind === 'bare' && !value.valid) {
      if (this.refuse(NEEDS_QUOTES, value.start, value.end)) return undefined;
    }
    this.at = value.end;
    this.contentEnd = this.at;
    return value;
  }

  private string(): TomlValue & { kind: 'string' } {
    const { indent, open } = this.context;
    return this.tolerant
      ? recoverString(this.text, this.at, indent, open, true)
      : scanString(this.text, this.at);
  }

  private draft(at: number): ArrayDraft | TableDraft {
    return this.text.charCodeAt(at) === OPEN_BRACE ? newTable(at, at + 1, true) : newArray(at, at + 1, false);
  }

  private leave(): void {
    const frame = this.stack.pop();
    if (frame !== undefined) frame.node.end = this.contentEnd;
  }

  private leaveAll(): void {
    while (this.stack.length > 0) this.leave();
  }

  /** Notes what TOML refuses. True when the reading has to end for it. */
  private refuse(message: string, start: number, end: number): boolean {
    if (this.tolerant) this.context.report({ message, span: { start, end } });
    else this.failed = true;
    return !this.tolerant;
  }
}
