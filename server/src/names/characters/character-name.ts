import data from '../data/character-names.json';
import { unpackNames } from './unpack-names';

let names: ReadonlyMap<number, string> | undefined;

/** Scripts that a stray letter is likely to come from. `\p{Script}` can be tested but not asked for. */
const SCRIPTS = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Tibetan',
  'Myanmar',
  'Georgian',
  'Hangul',
  'Ethiopic',
  'Cherokee',
  'Khmer',
  'Mongolian',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Han',
  'Coptic',
  'Gothic',
].map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

/**
 * Unicode's name of a character that may stand in a package name by mistake: letters, digits, dashes and dots that
 * look like ASCII, and everything invisible. For any other a description, such as `a character of the script Thai`.
 */
export function characterName(codePoint: number): string {
  names ??= unpackNames(data);
  return names.get(codePoint) ?? describe(codePoint);
}

function describe(codePoint: number): string {
  if (codePoint > 0x10_ffff) return 'not a character';
  const char = String.fromCodePoint(codePoint);
  if (/\p{Cs}/u.test(char)) return 'half of a character';
  if (/\p{Co}/u.test(char)) return 'a private-use character';
  if (/\p{Cn}/u.test(char)) return 'an unassigned character';
  const script = SCRIPTS.find(({ pattern }) => pattern.test(char));
  if (script !== undefined) return `a character of the script ${script.name}`;
  if (/\p{Emoji_Presentation}/u.test(char)) return 'an emoji';
  if (/\p{L}/u.test(char)) return 'a letter of another script';
  if (/\p{N}/u.test(char)) return 'a digit of another script';
  return 'a symbol';
}
