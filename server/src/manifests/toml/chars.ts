export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const COMMA = 44;
export const DOT = 46;
export const EQUALS = 61;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** The first offset from `at` on that holds neither a space nor a tab. */
export function skipBlanks(text: string, at: number): number {
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code !== SPACE && code !== TAB) return i;
    i++;
  }
}

/** Whether the code of a character (NaN past the text's end) ends a line. A lone CR does, as in the editor. */
export function isLineEnd(code: number): boolean {
  return code === LF || code === CR || Number.isNaN(code);
}

/** The offset of the line end at or behind `at`: that of `\n`, `\r`, or the text's length. */
export function lineEnd(text: string, at: number): number {
  let i = at;
  const length = text.length;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) return i;
    i++;
  }
  return length;
}

/** The start of the line that `at` lies in; behind the byte order mark, which belongs to no line. */
export function lineStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && !isLineEnd(text.charCodeAt(i - 1))) i--;
  return i === 0 ? afterMark(text) : i;
}

/** The offset behind the byte order mark of a file, 0 where it has none. */
export function afterMark(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The offset behind the line end that stands at `at`; `at` itself when none stands there. */
export function afterLineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === LF) return at + 1;
  if (code === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  return at;
}

/** The end of `start..end` without the spaces and tabs before it. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start) {
    const code = text.charCodeAt(i - 1);
    if (code !== SPACE && code !== TAB) break;
    i--;
  }
  return i;
}

/** A character of a bare key by TOML: ASCII letters, digits, `-`, `_`. */
export function isBareKeyCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 45 ||
    code === 95 ||
    (code >= 65 && code <= 90)
  );
}

/** As {@link isBareKeyCode}, and everything outside ASCII: a Cyrillic letter must not hide the name that holds it. */
export function isKeyLikeCode(code: number): boolean {
  return isBareKeyCode(code) || code >= 128;
}
