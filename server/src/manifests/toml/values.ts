import {
  APOSTROPHE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  HASH,
  OPEN_BRACKET,
  QUOTE,
  isLineEnd,
  trimEnd,
} from './chars';
import { type OpenStrings, recoverMultiString } from './recover-string';
import { isTriple, scanLineString, scanMultiString } from './strings';
import type { TomlBare, TomlString } from './types';

/** The problem of a bare word where only a string can be meant. */
export const NEEDS_QUOTES = 'This value needs quotes.';

/** The problem of a key of an inline table that follows a value at once. */
export const KEY_NEEDS_COMMA = 'A comma is missing before this key.';

/** A number, a boolean, or a date with or without a time. Each branch decides by its first characters: no backtracking. */
const VALID_BARE =
  /^(?:true|false|[+-]?(?:inf|nan)|0[xob][\da-fA-F_]+|[+-]?\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?[\d_]+)?|\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/;

/** No date and no number that anybody writes is longer. */
const MAX_BARE = 200;

export function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

/** Reads a string of any of the four kinds as TOML has it; what isn't closed ends with its line or with the text. */
export function scanString(text: string, at: number): TomlString {
  return isTriple(text, at) ? scanMultiString(text, at) : scanLineString(text, at);
}

/** Reads a string in text that is known to be broken. */
export function recoverString(
  text: string,
  at: number,
  indent: number,
  open: OpenStrings,
  shortest: boolean,
): TomlString {
  return isTriple(text, at) ? recoverMultiString(text, at, indent, open, shortest) : scanLineString(text, at);
}

/**
 * Reads a value without quotes, up to a comma, a closing bracket, a quote, a comment or the line's end; brackets within
 * it (`celery[redis]` without its quotes) belong to it. Takes at least one character.
 */
export function scanBare(text: string, start: number): TomlBare {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) || code === COMMA || code === CLOSE_BRACE || code === HASH) break;
    if (code === CLOSE_BRACKET || isQuote(code)) break;
    at++;
    if (code === OPEN_BRACKET) at = skipBracketed(text, at);
  }
  const end = Math.max(trimEnd(text, start, at), Math.min(start + 1, text.length));
  const valid = end - start <= MAX_BARE && VALID_BARE.test(text.slice(start, end));
  return { kind: 'bare', start, end, valid };
}

/** Behind the `]` that closes a bracket on its own line; `at` itself when a quote or the line's end comes first. */
function skipBracketed(text: string, at: number): number {
  for (let i = at; ; i++) {
    const code = text.charCodeAt(i);
    if (code === CLOSE_BRACKET) return i + 1;
    if (isLineEnd(code) || isQuote(code) || code === OPEN_BRACKET) return at;
  }
}
