/** A file's text, with how it was written. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** The encoding's name; `-bom` at its end where a byte order mark said so. */
  readonly encoding: string;
  /** Whether the text holds a NUL: then it is no text that a package manager would read. */
  readonly binary: boolean;
}

const COOKIE = /^#.*?coding[:=][ \t]*([-\w.]+)/;

/** Python's names of encodings for which the platform's decoder has other ones. */
const ALIASES: Readonly<Record<string, string>> = {
  'latin-1': 'latin1',
  'iso-latin-1': 'latin1',
  'iso8859-15': 'iso-8859-15',
  'utf8': 'utf-8',
  'utf-8-sig': 'utf-8',
  'u8': 'utf-8',
};

/**
 * Decodes a dependency file as pip does: by its byte order mark, else by a `coding:` comment in the first two lines,
 * else as UTF-8. What is not valid UTF-8 is read as Latin-1, so that its ASCII part, where the names stand, is right;
 * pip would ask the locale, which another machine doesn't share. Never throws.
 *
 * @see https://pip.pypa.io/en/stable/reference/requirements-file-format/#encoding
 */
export function decode(bytes: Uint8Array): Decoded {
  const [b0, b1, b2, b3] = bytes;
  if (b0 === 0xff && b1 === 0xfe && b2 === 0 && b3 === 0) return utf32(bytes, true);
  if (b0 === 0 && b1 === 0 && b2 === 0xfe && b3 === 0xff) return utf32(bytes, false);
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return decoded(bytes.subarray(3), 'utf-8', 'utf-8-bom');
  if (b0 === 0xff && b1 === 0xfe) return decoded(bytes.subarray(2), 'utf-16le', 'utf-16le-bom');
  if (b0 === 0xfe && b1 === 0xff) return decoded(bytes.subarray(2), 'utf-16be', 'utf-16be-bom');
  const declared = declaredEncoding(bytes);
  for (const label of declared === undefined ? ['utf-8'] : [declared, 'utf-8']) {
    const strict = strictly(bytes, label);
    if (strict !== undefined) return { text: strict, encoding: label, binary: strict.includes('\0') };
  }
  return decoded(bytes, 'latin1', 'latin1');
}

function decoded(bytes: Uint8Array, label: string, encoding: string): Decoded {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, binary: text.includes('\0') };
}

/** `undefined` when the bytes are no such text, or the platform doesn't know the encoding. */
function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  let from = 0;
  for (let line = 0; line < 2; line++) {
    let to = from;
    while (to < bytes.length && to - from < 400 && bytes[to] !== 10) to++;
    // Only a comment can say it, and few files begin with one.
    const found =
      bytes[from] === 35
        ? COOKIE.exec(String.fromCharCode(...bytes.subarray(from, to)))?.[1]?.toLowerCase()
        : undefined;
    if (found !== undefined) {
      const name = found.replaceAll('_', '-');
      return ALIASES[name] ?? name;
    }
    from = to + 1;
  }
  return undefined;
}

function utf32(bytes: Uint8Array, littleEndian: boolean): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    pieces.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  const text = pieces.join('');
  return { text, encoding: littleEndian ? 'utf-32le-bom' : 'utf-32be-bom', binary: text.includes('\0') };
}
