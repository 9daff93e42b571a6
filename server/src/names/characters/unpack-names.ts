import { decodeRanges } from './code-points';

/** Names of characters as `scripts/build-character-names.ts` packs them. */
export interface PackedNames {
  /** The code points, as `decodeRanges` reads them. */
  readonly points: string;
  /** All words of the names, the most frequent first, separated by blanks. */
  readonly words: string;
  /**
   * A name for each code point, separated by blanks: how many words it shares with the name before at its beginning and
   * at its end (a digit each), then the codes of the words between.
   */
  readonly names: string;
}

/** The digits of a word's code: printable ASCII that JSON writes as one character. */
export const CODE_DIGITS = [...Array(94).keys()]
  .map((i) => String.fromCharCode(0x21 + i))
  .filter((char) => char !== '"' && char !== '\\')
  .join('');

/** So many words have a code of one digit; those after them have two, the first of them one of the rest. */
export const SHORT_CODES = 58;

/** The names by code point. */
export function unpackNames(packed: PackedNames): ReadonlyMap<number, string> {
  const points = decodeRanges(packed.points);
  const words = packed.words.split(' ');
  const names = new Map<number, string>();
  let last: readonly string[] = [];
  packed.names.split(' ').forEach((entry, i) => {
    const head = Number(entry.charAt(0));
    const tail = Number(entry.charAt(1));
    last = [...last.slice(0, head), ...decodeWords(entry.slice(2), words), ...last.slice(last.length - tail)];
    names.set(points[i] ?? 0, last.join(' '));
  });
  return names;
}

function decodeWords(codes: string, words: readonly string[]): readonly string[] {
  const decoded: string[] = [];
  for (let i = 0; i < codes.length; i += 1) {
    const digit = CODE_DIGITS.indexOf(codes.charAt(i));
    if (digit < SHORT_CODES) {
      decoded.push(words[digit] ?? '');
    } else {
      i += 1;
      const second = CODE_DIGITS.indexOf(codes.charAt(i));
      decoded.push(words[SHORT_CODES + (digit - SHORT_CODES) * CODE_DIGITS.length + second] ?? '');
    }
  }
  return decoded;
}
