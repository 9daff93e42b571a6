import { BACKSLASH, CR, LF, SPACE, TAB } from './chars';
import type { TomlString } from './types';

/** The value of a string, with the way back from a place in the value to its place in the file. */
export interface DecodedString {
  readonly value: string;
  /** The offset in the file of each UTF-16 unit of the value and of its end; `undefined` where it is `from` plus i. */
  readonly offsets: readonly number[] | undefined;
  /** The place of an escape that TOML doesn't know; its text is kept as it stands. */
  readonly unknownEscape: number | undefined;
}

const SIMPLE: Readonly<Record<string, string>> = {
  'b': '\b',
  't': '\t',
  'n': '\n',
  'f': '\f',
  'r': '\r',
  'e': '\u001b',
  '"': '"',
  '\\': '\\',
};

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Decodes a string by TOML 1.1. Takes any content; linear in its length. */
export function decodeString(text: string, node: TomlString): DecodedString {
  if (!node.escaped)
    return { value: text.slice(node.from, node.to), offsets: undefined, unknownEscape: undefined };
  return decodeEscapes(text, node.from, node.to, node.style === 'multi-basic');
}

function decodeEscapes(text: string, from: number, to: number, multi: boolean): DecodedString {
  const parts: string[] = [];
  const offsets: number[] = [];
  let unknownEscape: number | undefined;
  const put = (piece: string, at: number, step: number): void => {
    parts.push(piece);
    for (let i = 0; i < piece.length; i++) offsets.push(at + i * step);
  };
  let i = from;
  let plain = from;
  while (i < to) {
    if (text.charCodeAt(i) !== BACKSLASH) {
      i++;
      continue;
    }
    put(text.slice(plain, i), plain, 1);
    const behind = multi ? skipFoldedBlanks(text, i + 1, to) : undefined;
    const escape = behind === undefined ? readEscape(text, i, to) : { value: '', end: behind };
    if (escape === undefined) {
      unknownEscape ??= i;
      put(text.slice(i, Math.min(i + 2, to)), i, 1);
      i = Math.min(i + 2, to);
    } else {
      put(escape.value, i, 0);
      i = escape.end;
    }
    plain = i;
  }
  put(text.slice(plain, to), plain, 1);
  offsets.push(to);
  return { value: parts.join(''), offsets, unknownEscape };
}

function readEscape(text: string, at: number, to: number): { value: string; end: number } | undefined {
  const letter = text.charAt(at + 1);
  const simple = at + 1 < to ? SIMPLE[letter] : undefined;
  if (simple !== undefined) return { value: simple, end: at + 2 };
  const digits = HEX_DIGITS[letter];
  if (digits === undefined || at + 2 + digits > to) return undefined;
  const hex = text.slice(at + 2, at + 2 + digits);
  if (!/^[0-9a-fA-F]+$/.test(hex)) return undefined;
  const code = Number.parseInt(hex, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { value: String.fromCodePoint(code), end: at + 2 + digits };
}

/** Behind a backslash that ends its line: the offset of the next character that isn't white space. */
function skipFoldedBlanks(text: string, at: number, to: number): number | undefined {
  let newline = false;
  let i = at;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) newline = true;
    else if (code !== SPACE && code !== TAB) break;
    i++;
  }
  return newline ? i : undefined;
}
