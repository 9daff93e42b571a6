/**
 * Makes `server/src/names/data/character-names.json`: Unicode's names of the characters that stand in package names
 * by mistake or by malice: everything that can be read as ASCII, everything invisible, all controls, the punctuation,
 * and the letters of the scripts nearest to Latin. Run `build-confusables.ts` first.
 *
 *   npx tsx scripts/build-character-names.ts UNICODE_DATA_TXT
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readingsOfCharacter } from '../server/src/names/characters/character-readings';
import { CODE_DIGITS, SHORT_CODES, unpackNames } from '../server/src/names/characters/unpack-names';
import confusables from '../server/src/names/data/confusables.json';
import { encodeRanges } from './lib/encode-code-points';
import { readUnicodeData } from './lib/unicode-data';

const OUTPUT = 'server/src/names/data/character-names.json';

const ALWAYS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Default_Ignorable_Code_Point}\p{Z}\p{Cf}\p{Cc}\u0300-\u036F\u2000-\u206F\u2E00-\u2E7F\u2800\u3000-\u303F]$/u;

const [unicodeDataFile] = process.argv.slice(2);
if (unicodeDataFile === undefined) {
  console.error('usage: tsx scripts/build-character-names.ts UNICODE_DATA_TXT');
  process.exit(2);
}

const records = [...readUnicodeData(readFileSync(unicodeDataFile, 'utf8')).values()];
const chosen = records.filter(({ codePoint, name }) => {
  const char = String.fromCodePoint(codePoint);
  if (name === '' || /^[A-Za-z0-9._-]$/.test(char)) return false;
  return ALWAYS.test(char) || readingsOfCharacter(char).some((piece) => piece !== '');
});

const counts = new Map<string, number>();
for (const { name } of chosen)
  for (const word of name.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
const words = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
const codes = new Map(words.map((word, i) => [word, codeOf(i)]));

function codeOf(index: number): string {
  if (index < SHORT_CODES) return CODE_DIGITS.charAt(index);
  const rest = index - SHORT_CODES;
  const first = SHORT_CODES + Math.floor(rest / CODE_DIGITS.length);
  if (first >= CODE_DIGITS.length) throw new Error(`too many words: ${words.length}`);
  return CODE_DIGITS.charAt(first) + CODE_DIGITS.charAt(rest % CODE_DIGITS.length);
}

let last: readonly string[] = [];
const entries = chosen.map(({ name }) => {
  const now = name.split(' ');
  const most = Math.min(last.length, now.length, 9);
  let head = 0;
  while (head < most && last[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && last.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const between = now.slice(head, now.length - tail).map((word) => codes.get(word) ?? '');
  last = now;
  return `${head}${tail}${between.join('')}`;
});

const table = {
  source:
    "Derived by scripts/build-character-names.ts from Unicode's UnicodeData.txt, " +
    'Unicode-3.0 licence, copyright Unicode, Inc.; see NOTICE.md beside this file.',
  unicode: confusables.unicode,
  points: encodeRanges(chosen.map(({ codePoint }) => codePoint)),
  words: words.join(' '),
  names: entries.join(' '),
};
const unpacked = unpackNames(table);
for (const { codePoint, name } of chosen) {
  if (unpacked.get(codePoint) !== name)
    throw new Error(`U+${codePoint.toString(16)} comes back as another name`);
}
const json = `${JSON.stringify(table, undefined, 1)}\n`;
writeFileSync(OUTPUT, json);
console.log(`${OUTPUT}: ${chosen.length} names, ${words.length} words, ${json.length} bytes`);
