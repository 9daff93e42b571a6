import type { PythonToken } from './tokens';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** The brackets that are open while a literal is read, in source that may be half-typed. */
export class Brackets {
  /** The sign that closes each of them, the innermost last. */
  private readonly open: string[] = [];

  constructor(
    private readonly text: string,
    private readonly tokens: readonly PythonToken[],
  ) {}

  /** Whether the innermost bracket is that of a call, where `name =` gives an argument. */
  get inCall(): boolean {
    return this.open.at(-1) === ')';
  }

  /**
   * Takes in the sign at token `at`; false when the literal ends with it. A bracket that closes another kind than the
   * innermost one is a slip of the finger, unless it stands first on its line: then the innermost was never closed.
   */
  take(sign: PythonToken & { kind: 'sign' }, at: number): boolean {
    const closing = CLOSING.get(sign.text);
    if (closing !== undefined) this.open.push(closing);
    else if (sign.text === this.open.at(-1)) this.open.pop();
    else if (')]}'.includes(sign.text) && this.startsLine(sign, at)) {
      this.open.length = Math.max(0, this.open.lastIndexOf(sign.text));
    }
    return this.open.length > 0;
  }

  private startsLine(sign: PythonToken, at: number): boolean {
    const before = this.tokens[at - 1]?.end ?? 0;
    return /[\r\n]/.test(this.text.slice(before, sign.start));
  }
}
