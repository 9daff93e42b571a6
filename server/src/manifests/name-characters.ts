/** Letters, digits, `.`, `-`, `_`: all that a name on PyPI may hold. */
const PYPI = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-') {
  PYPI[character.charCodeAt(0)] = 1;
}

/**
 * What else a person may see as a piece of a name: letters, digits and marks of any script, characters that show
 * nothing (zero-width, bidi, fillers), dashes, joiners, signs that look like letters, lone surrogates, private use.
 */
const FOREIGN =
  /[\p{L}\p{N}\p{M}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Pd}\p{Pc}\p{Sk}\p{Sm}\p{Default_Ignorable_Code_Point}\uFFFD]/u;

/** Punctuation outside ASCII that looks like `.`, `-` or `_`. */
const FOREIGN_SEPARATORS =
  /[\u00B7\u0387\u06D4\u0701\u0702\u2024\u2027\u2043\u30FB\uA60E\uFE52\uFF0E\u{10A50}]/u;

const FOREIGN_START = /[\p{L}\p{N}\p{M}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\uFFFD]/u;

/** Whether a name on PyPI may hold the character of a code. */
export function isPypiCode(code: number): boolean {
  return code < 128 && PYPI[code] === 1;
}

/** White space as Python's `str.isspace` and `str.strip` see it. */
export function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || (code >= 0x1c && code <= 0x1f);
  if (code < 0x80) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The first offset in `[start, end]` that holds no white space. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last character of `[start, end)` that is no white space; `start` when there is none. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether a name may begin with the character at `at`: no separator but `_`, which people do type. */
export function isNameStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return PYPI[code] === 1 && code !== 45 && code !== 46;
  return FOREIGN_START.test(characterAt(text, at));
}

/**
 * The end of the name that starts at `start`, wider than PEP 508 on purpose: `djаngo` with a Cyrillic letter, or a
 * name with a zero-width space in it, has to be one name to be recognised as a wrong one.
 */
export function endOfName(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (PYPI[code] !== 1) break;
      at++;
    } else {
      const character = characterAt(text, at);
      if (!FOREIGN.test(character) && !FOREIGN_SEPARATORS.test(character)) break;
      at += character.length;
    }
  }
  return Math.min(at, end);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
