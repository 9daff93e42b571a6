/** A piece of Python source that matters for literals. Comments and white space are left out. */
export type PythonToken =
  | { readonly kind: 'string'; readonly start: number; readonly end: number; readonly content: PythonString }
  | { readonly kind: 'name'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'sign'; readonly start: number; readonly end: number; readonly text: string };

export interface PythonString {
  /** Where the characters between the quotes stand. */
  readonly start: number;
  readonly end: number;
  /** Whether the value is the text as it stands: no escape, no f-string, no bytes. */
  readonly plain: boolean;
}

const PREFIX = /^(?:[rRuUbBfF]|[rR][bBfF]|[bBfF][rR])$/;
const WORD = /[\p{L}\p{N}_]+/uy;

/**
 * Cuts Python source into tokens, tolerantly: a string that is not closed ends at its line's end, or at the text's
 * end for triple quotes. Linear; never throws.
 */
export function pythonTokens(text: string): PythonToken[] {
  const tokens: PythonToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '#') {
      while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
    } else if (character === '"' || character === "'") {
      const before = tokens.at(-1);
      const glued = before?.kind === 'name' && before.end === at && PREFIX.test(before.text);
      if (glued) tokens.pop();
      const prefix = glued ? before.text.toLowerCase() : '';
      const token = stringAt(text, at, prefix);
      tokens.push(glued ? { ...token, start: before.start } : token);
      at = token.end;
    } else {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word !== undefined) {
        tokens.push({ kind: 'name', start: at, end: at + word.length, text: word });
        at += word.length;
      } else {
        if (!/\s|\\/.test(character)) tokens.push({ kind: 'sign', start: at, end: at + 1, text: character });
        at++;
      }
    }
  }
  return tokens;
}

function stringAt(text: string, start: number, prefix: string): PythonToken & { kind: 'string' } {
  const quote = text.charAt(start);
  const triple = text.startsWith(quote.repeat(3), start);
  const closing = triple ? quote.repeat(3) : quote;
  const from = start + closing.length;
  let plain = !/[bf]/.test(prefix);
  let at = from;
  while (at < text.length && !text.startsWith(closing, at)) {
    const code = text.charCodeAt(at);
    if (!triple && (code === 10 || code === 13)) break;
    if (code === 92) {
      if (!prefix.includes('r')) plain = false;
      at++;
    }
    at++;
  }
  const end = Math.min(at, text.length);
  const closed = text.startsWith(closing, end);
  const content = { start: from, end, plain };
  return { kind: 'string', start, end: closed ? end + closing.length : end, content };
}
