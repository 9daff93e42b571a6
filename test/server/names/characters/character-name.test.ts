import { describe, expect, it } from 'vitest';
import { characterName } from '../../../../server/src/names/characters/character-name';

describe('characterName', () => {
  it.each([
    // Unicode's own names of what may stand in a package name by mistake
    [0x430, 'CYRILLIC SMALL LETTER A'],
    [0xe9, 'LATIN SMALL LETTER E WITH ACUTE'],
    [0x200b, 'ZERO WIDTH SPACE'],
    [0x2013, 'EN DASH'],
    [0x1d41a, 'MATHEMATICAL BOLD SMALL A'],
    // descriptions of the rest
    [0x99, 'a symbol'],
    [0x221d, 'a symbol'],
    [0xb72, 'a digit of another script'],
    [0x2bc, 'a letter of another script'],
    [0x381, 'an unassigned character'],
    [0x23ea, 'an emoji'],
    [0x1f600, 'an emoji'],
    [0xd800, 'half of a character'],
    [0xdfff, 'half of a character'],
    [0xe003, 'a private-use character'],
    [0x10_fffd, 'a private-use character'],
    [0x11_0000, 'not a character'],
  ])('of %i: %s', (point, expected) => {
    expect(characterName(point)).toBe(expected);
  });

  it.each([
    ['Hebrew', '\u0594'],
    ['Arabic', '\u0628'],
    ['Devanagari', '\u0905'],
    ['Bengali', '\u0985'],
    ['Gurmukhi', '\u0a05'],
    ['Gujarati', '\u0a85'],
    ['Tamil', '\u0b86'],
    ['Telugu', '\u0c05'],
    ['Kannada', '\u0c85'],
    ['Malayalam', '\u0d05'],
    ['Sinhala', '\u0d85'],
    ['Thai', '\u0e06'],
    ['Lao', '\u0e86'],
    ['Tibetan', '\u0f40'],
    ['Myanmar', '\u1003'],
    ['Georgian', '\u10a4'],
    ['Hangul', '\uac00'],
    ['Ethiopic', '\u1206'],
    ['Cherokee', '\u13a8'],
    ['Khmer', '\u1783'],
    ['Mongolian', '\u1820'],
    ['Hiragana', '\u3044'],
    ['Katakana', '\u30a5'],
    ['Bopomofo', '\u3106'],
    ['Han', '\u4e2d'],
    ['Coptic', '\u03e6'],
    ['Gothic', '\u{10333}'],
  ])('names the script %s', (script, char) => {
    expect(characterName(char.codePointAt(0) ?? 0)).toBe(`a character of the script ${script}`);
  });
});
