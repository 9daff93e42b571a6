import { confusablesMap } from 'confusables';
import data from '../data/confusables.json';
import { decodeRanges } from './code-points';

/** Nothing: the character is dropped. */
const NOTHING = [''] as const;

/** Glyphs that no font reliably tells apart, likeliest first. UTS 39 puts each set under one prototype. */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  i: ['i', 'l', '1'],
  l: ['l', 'i', '1'],
  1: ['1', 'l', 'i'],
  o: ['o', '0'],
  0: ['0', 'o'],
  m: ['m', 'rn'],
};

/** Printable ASCII that stands for a letter in names such as `dj@ngo`. */
const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  '@': ['a'],
  '$': ['s'],
  '!': ['i', 'l', '1'],
  '|': ['l', 'i', '1'],
};

/** What nobody sees, and what only changes the look of its neighbour. */
const DROPPED = /^[\p{Default_Ignorable_Code_Point}\p{M}\p{C}\p{Z}\u2800]$/u;

let table: ReadonlyMap<number, readonly string[]> | undefined;

function readTable(): ReadonlyMap<number, readonly string[]> {
  const entries = new Map<number, readonly string[]>();
  for (const [key, packed] of Object.entries(data.readings)) {
    const readings = key.split(' ');
    for (const point of decodeRanges(packed)) entries.set(point, readings);
  }
  return entries;
}

/** A text as a piece of a PEP 503 name, or `''` if it holds anything else. */
function asNamePiece(text: string): string {
  const bare = text.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  const inner = bare.length > 1 ? bare.replace(/^[([]|[)\].,]$/g, '') : bare;
  const piece = inner.replace(/[-_.]+/g, '-').toLowerCase();
  return /^[a-z0-9-]+$/.test(piece) ? piece : '';
}

/** The wider, rougher net: letters of any script that remind of a Latin one. */
function roughReading(char: string): string {
  return asNamePiece(confusablesMap.get(char) ?? '');
}

/** What `table` or the character's own decomposition says. */
function exactReadings(char: string): readonly string[] {
  table ??= readTable();
  const stored = table.get(char.codePointAt(0) ?? 0);
  if (stored !== undefined) return stored;
  const piece = asNamePiece(char);
  return piece === '' ? [] : (AMBIGUOUS[piece] ?? [piece]);
}

/**
 * The pieces of a PEP 503 name that one character can be read as, most plausible first, at most five: `а` (Cyrillic)
 * is `a`; `Ι` (Greek) is `i`, `l` or `1`; an accented, circled or full-width letter is the letter; a mark, a blank
 * or an invisible character is `''`. Empty for a character that looks like no ASCII at all.
 *
 * Sources: Unicode's `confusables.txt` (UTS 39), compatibility decomposition, the base letters of Unicode's names,
 * the `confusables` package for what these leave.
 */
export function readingsOfCharacter(char: string): readonly string[] {
  if (/^[A-Za-z0-9]$/.test(char)) return [char.toLowerCase()];
  if (/^[-_.]$/.test(char)) return ['-'];
  if (char < '\u0080') return SYMBOLS[char] ?? NOTHING;
  if (DROPPED.test(char)) return NOTHING;
  const exact = exactReadings(char);
  const rough = roughReading(char);
  return rough === '' || exact.includes(rough) ? exact : [...exact, rough];
}
