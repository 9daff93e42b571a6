import type { Change } from '../analysis/types';
import { decode } from '../manifests/decode';

/** The content of a file after a change: its bytes, and the same as text without a byte order mark. */
export interface Rewritten {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** How the characters of one encoding become bytes. */
interface Form {
  /** Bytes of the byte order mark. */
  readonly mark: number;
  /** How many bytes a piece of the text takes in the file. */
  width(piece: string): number;
  /** `undefined` where the encoding can't write it, or nobody can tell how. */
  encode(piece: string): Uint8Array | undefined;
}

/**
 * Changes pieces of a file's text, as `decode` reads it, and nothing else: encoding, byte order mark, line ends and even
 * bytes that are no text in that encoding stay as they are. `undefined` where that can't be done: in an encoding of several
 * bytes a character other than UTF-8, UTF-16 and UTF-32. Linear in the length of the file. Never throws.
 *
 * @param changes none overlaps another
 */
export function rewrite(bytes: Uint8Array, changes: readonly Change[]): Rewritten | undefined {
  const { text, encoding } = decode(bytes);
  const form = formOf(encoding, bytes, text);
  if (form === undefined || form.mark + form.width(text) !== bytes.length) return undefined;
  const pieces: Uint8Array[] = [];
  const words: string[] = [];
  let offset = 0;
  let from = 0;
  let at = form.mark;
  for (const { span, newText } of [...changes].sort((a, b) => a.span.start - b.span.start)) {
    const inserted = form.encode(newText);
    if (inserted === undefined || span.start < offset) return undefined;
    const kept = text.slice(offset, span.start);
    const until = at + form.width(kept);
    pieces.push(bytes.subarray(from, until), inserted);
    words.push(kept, newText);
    from = at = until + form.width(text.slice(span.start, span.end));
    offset = span.end;
  }
  pieces.push(bytes.subarray(from));
  words.push(text.slice(offset));
  const rewritten = { bytes: Buffer.concat(pieces), text: words.join('') };
  const check = decode(rewritten.bytes);
  return check.text === rewritten.text && check.encoding === encoding ? rewritten : undefined;
}

function formOf(encoding: string, bytes: Uint8Array, text: string): Form | undefined {
  switch (encoding) {
    case 'utf-8':
      return { ...UTF_8, mark: 0 };
    case 'utf-8-bom':
      return UTF_8;
    case 'utf-16le-bom':
      return { ...UTF_16, encode: (piece) => Buffer.from(piece, 'utf16le') };
    case 'utf-16be-bom':
      return { ...UTF_16, encode: (piece) => Buffer.from(piece, 'utf16le').swap16() };
    case 'utf-32le-bom':
      return { ...UTF_32, encode: (piece) => utf32(piece, true) };
    case 'utf-32be-bom':
      return { ...UTF_32, encode: (piece) => utf32(piece, false) };
    default:
      return text.length === bytes.length ? SINGLE_BYTES : undefined;
  }
}

const UTF_8: Form = {
  mark: 3,
  width: (piece) => Buffer.byteLength(piece),
  encode: (piece) => Buffer.from(piece),
};
const UTF_16 = { mark: 2, width: (piece: string) => 2 * piece.length };
const UTF_32 = { mark: 4, width: (piece: string) => 4 * codePoints(piece) };
/** One byte for each character. All such encodings that the platform reads have ASCII where it is. */
const SINGLE_BYTES: Form = {
  mark: 0,
  width: (piece) => piece.length,
  encode: (piece) => (/^\p{ASCII}*$/u.test(piece) ? Buffer.from(piece, 'latin1') : undefined),
};

function utf32(piece: string, littleEndian: boolean): Uint8Array {
  const codes = Array.from(piece, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(4 * codes.length));
  for (const [place, code] of codes.entries()) view.setUint32(4 * place, code, littleEndian);
  return new Uint8Array(view.buffer);
}

function codePoints(piece: string): number {
  let count = 0;
  for (let at = 0; at < piece.length; at += (piece.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count++;
  return count;
}
