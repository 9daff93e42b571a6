/**
 * Makes `server/src/names/data/confusables.json`: every code point that can be read as a piece of a PyPI name.
 *
 *   npx tsx scripts/build-confusables.ts CONFUSABLES_TXT UNICODE_DATA_TXT
 *
 * Both files are Unicode's own, of one version: `confusables.txt` of UTS 39 and `UnicodeData.txt` of the UCD.
 * ICU's source archive holds them in `source/data/unidata`; Debian hands it out with `apt-get source icu`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CharacterRecord } from './lib/unicode-data';
import { readConfusables, readUnicodeData, readVersion } from './lib/unicode-data';
import { encodeRanges } from './lib/encode-code-points';

const OUTPUT = 'server/src/names/data/confusables.json';

/** What Unicode's tables leave out and the eye doesn't: readings by prototype or by character, our own judgement. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '一': '-',
  'ω': 'w',
  '€': 'e',
  '¢': 'c',
  '§': 's',
  '¡': 'i',
  '₿': 'b',
  '‗': '-',
  '•': '-',
  '。': '-',
  '｡': '-',
  'µ': 'u',
  'μ': 'u',
  'η': 'n',
  'π': 'n',
  'ß': 'b',
};

const NAMED_LETTER =
  /^(?:LATIN|(?:NEGATIVE )?(?:CIRCLED|SQUARED) LATIN|REGIONAL INDICATOR SYMBOL|MODIFIER|LATIN SUBSCRIPT|FULLWIDTH LATIN)(?: SMALL| CAPITAL)? LETTER (?:SMALL(?: CAPITAL)? |DOTLESS |LONG |SCRIPT |INSULAR )?([A-Z])(?: WITH .+)?$/;

/** The two sets that a glyph alone doesn't tell apart, in the order "letter i, letter l, digit". */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  i: ['i', 'l', '1'],
  l: ['l', 'i', '1'],
  1: ['1', 'l', 'i'],
  o: ['o', '0'],
  0: ['0', 'o'],
};

const [confusablesFile, unicodeDataFile] = process.argv.slice(2);
if (confusablesFile === undefined || unicodeDataFile === undefined) {
  console.error('usage: tsx scripts/build-confusables.ts CONFUSABLES_TXT UNICODE_DATA_TXT');
  process.exit(2);
}

const confusablesText = readFileSync(confusablesFile, 'utf8');
const prototypes = readConfusables(confusablesText);
const records = readUnicodeData(readFileSync(unicodeDataFile, 'utf8'));

/** A text as a piece of a normalised PyPI name, or `''`. Brackets and full stops of enclosed forms are no part of it. */
function asNamePiece(text: string): string {
  const bare = text.normalize('NFKD').replace(/[\p{M}\p{DI}]/gu, '');
  const inner = bare.length > 1 ? bare.replace(/^[([]|[)\].,]$/g, '') : bare;
  const piece = inner.replace(/[-_.]+/g, '-').toLowerCase();
  return /^[a-z0-9-]+$/.test(piece) ? piece : '';
}

/** The UTS 39 prototype of a text: NFD, each character replaced, NFD. */
function prototypeOf(text: string): string {
  return Array.from(text.normalize('NFD'))
    .map((char) => prototypes.get(char) ?? char)
    .join('')
    .normalize('NFD');
}

function namedLetter(record: CharacterRecord): string {
  return NAMED_LETTER.exec(record.name)?.[1]?.toLowerCase() ?? '';
}

function separator(record: CharacterRecord): string {
  return record.category === 'Pd' || record.category === 'Pc' || record.name === 'MINUS SIGN' ? '-' : '';
}

/** `l` and `O` stand for whole sets in UTS 39; the kind of the character says which member is the likeliest. */
function visualReadings(record: CharacterRecord, piece: string): readonly string[] {
  if (piece === 'l') {
    if (/ (?:I|IOTA|BYELORUSSIAN-UKRAINIAN I|YI)$/.test(record.name)) return ['i', 'l', '1'];
    return record.category.startsWith('N') ? ['1', 'l', 'i'] : ['l', 'i', '1'];
  }
  if (piece === 'o') return record.category.startsWith('N') ? ['0', 'o'] : ['o', '0'];
  if (piece === 'rn') return ['m', 'rn'];
  return piece === '' ? [] : [piece];
}

/** The readings of one character from its own entries, best first: what it is, what it looks like. */
function ownReadings(char: string, record: CharacterRecord): readonly string[] {
  const isName = asNamePiece(char);
  const visual = visualReadings(record, asNamePiece(prototypeOf(char)));
  const named = namedLetter(record);
  const exact = [isName, record.digit, named, separator(record)].filter((piece) => piece !== '');
  const supplement = SUPPLEMENT[char] ?? '';
  return unique([...exact, ...visual, supplement].flatMap((piece) => AMBIGUOUS[piece] ?? piece));
}

function unique(pieces: readonly string[]): readonly string[] {
  return [...new Set(pieces)].filter((piece) => piece !== '');
}

const own = new Map<string, readonly string[]>();
const byPrototype = new Map<string, Set<string>>();
for (const record of records.values()) {
  const char = String.fromCodePoint(record.codePoint);
  if (record.codePoint < 0x80 || /[\p{M}\p{DI}\p{Cc}\p{Z}]/u.test(char)) continue;
  const found = ownReadings(char, record);
  if (found.length > 0) own.set(char, found);
  // A plain small capital or a compatibility form of a letter lends its reading to all that look like it.
  if (/ WITH |DIGIT/.test(record.name)) continue;
  const lent =
    [namedLetter(record), SUPPLEMENT[char] ?? '', asNamePiece(char)].find((piece) => piece !== '') ?? '';
  if (lent.length !== 1) continue;
  const prototype = prototypeOf(char);
  byPrototype.set(prototype, (byPrototype.get(prototype) ?? new Set()).add(lent));
}

/** With what is lent by the look-alikes and by the other case. */
function allReadings(char: string): readonly string[] {
  const other = char.toUpperCase() === char ? char.toLowerCase() : char.toUpperCase();
  const lent = byPrototype.get(prototypeOf(char)) ?? [];
  return unique([...(own.get(char) ?? []), ...lent, ...(own.get(other) ?? [])]).slice(0, 4);
}

/** What the runtime finds without a table: compatibility forms and accents that have this one reading. */
function isDerivable(char: string, readings: readonly string[]): boolean {
  const piece = asNamePiece(char);
  const expected = AMBIGUOUS[piece] ?? (piece === 'm' ? ['m', 'rn'] : [piece]);
  return piece !== '' && readings.join(' ') === expected.join(' ');
}

const groups = new Map<string, number[]>();
let derivable = 0;
for (const record of records.values()) {
  const char = String.fromCodePoint(record.codePoint);
  if (record.codePoint < 0x80 || /[\p{M}\p{DI}\p{Cc}\p{Z}]/u.test(char)) continue;
  const readings = allReadings(char);
  if (readings.length === 0) continue;
  if (isDerivable(char, readings)) {
    derivable += 1;
    continue;
  }
  const key = readings.join(' ');
  groups.set(key, [...(groups.get(key) ?? []), record.codePoint]);
}

const table = {
  source:
    "Derived by scripts/build-confusables.ts from Unicode's confusables.txt (UTS 39) and UnicodeData.txt, " +
    'Unicode-3.0 licence, copyright Unicode, Inc.; see NOTICE.md beside this file.',
  unicode: readVersion(confusablesText),
  readings: Object.fromEntries(
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, points]) => [key, encodeRanges(points)]),
  ),
};
const json = `${JSON.stringify(table, undefined, 1)}\n`;
writeFileSync(OUTPUT, json);
const stored = [...groups.values()].reduce((sum, points) => sum + points.length, 0);
console.log(
  `${OUTPUT}: Unicode ${table.unicode}, ${stored} stored, ${derivable} derivable, ${json.length} bytes`,
);
