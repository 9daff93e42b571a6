import { expect, it } from 'vitest';
import { readingsOfCharacter } from '../../../../server/src/names/characters/character-readings';

it.each<readonly [string, readonly string[]]>([
  // of a name's own alphabet each character is itself
  ['a', ['a']],
  ['Z', ['z']],
  ['0', ['0']],
  ['-', ['-']],
  ['_', ['-']],
  ['.', ['-']],
  // signs that stand for a letter, and those that don't
  ['@', ['a']],
  ['$', ['s']],
  ['!', ['i', 'l', '1']],
  ['|', ['l', 'i', '1']],
  ['+', ['']],
  [' ', ['']],
  // glyphs that no font reliably tells apart: full-width forms are the plain ones
  ['\uff49', ['i', 'l', '1']],
  ['\uff4c', ['l', 'i', '1']],
  ['\uff11', ['1', 'l', 'i']],
  ['\uff4f', ['o', '0']],
  ['\uff10', ['0', 'o']],
  ['\uff4d', ['m']],
  ['\uff41', ['a']],
  // circled and bracketed letters are the letters
  ['\u24d0', ['a']],
  ['\u249c', ['a']],
  ['\u00e9', ['e']],
  // what nobody sees, and what only changes the look of its neighbour
  ['\u0301', ['']],
  ['\u200b', ['']],
  ['\u00a0', ['']],
  ['\u2800', ['']],
  ['\u0085', ['']],
  // what looks like no ASCII
  ['\u4e2d', []],
  ['\u201c', []],
])('%j is read as %j', (char, expected) => {
  expect(readingsOfCharacter(char)).toEqual(expected);
});
