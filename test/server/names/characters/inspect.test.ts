import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectCharacters } from '../../../../server/src/names/characters/inspect';
import { anyText } from '../any-text';

describe('inspectCharacters', () => {
  it.each([
    ['\u0430', 'U+0430', 'CYRILLIC SMALL LETTER A', 'non-ascii', 'a'],
    ['\u0399', 'U+0399', 'GREEK CAPITAL LETTER IOTA', 'non-ascii', 'i'],
    ['\uff41', 'U+FF41', 'FULLWIDTH LATIN SMALL LETTER A', 'non-ascii', 'a'],
    ['\u{1d41a}', 'U+1D41A', 'MATHEMATICAL BOLD SMALL A', 'non-ascii', 'a'],
    ['\u00e9', 'U+00E9', 'LATIN SMALL LETTER E WITH ACUTE', 'non-ascii', 'e'],
    ['\u0301', 'U+0301', 'COMBINING ACUTE ACCENT', 'non-ascii', undefined],
    ['\u2013', 'U+2013', 'EN DASH', 'non-ascii', '-'],
    ['\u201c', 'U+201C', 'LEFT DOUBLE QUOTATION MARK', 'non-ascii', undefined],
    ['\ufb02', 'U+FB02', 'LATIN SMALL LIGATURE FL', 'non-ascii', 'fl'],
    ['\u200b', 'U+200B', 'ZERO WIDTH SPACE', 'invisible', undefined],
    ['\u00ad', 'U+00AD', 'SOFT HYPHEN', 'invisible', undefined],
    ['\u00a0', 'U+00A0', 'NO-BREAK SPACE', 'invisible', undefined],
    ['\ufeff', 'U+FEFF', 'ZERO WIDTH NO-BREAK SPACE', 'invisible', undefined],
    ['\u3164', 'U+3164', 'HANGUL FILLER', 'invisible', undefined],
    ['\u2800', 'U+2800', 'BRAILLE PATTERN BLANK', 'invisible', undefined],
    ['\u{e0061}', 'U+E0061', 'TAG LATIN SMALL LETTER A', 'invisible', undefined],
    ['\u202e', 'U+202E', 'RIGHT-TO-LEFT OVERRIDE', 'bidi', undefined],
    ['\u200f', 'U+200F', 'RIGHT-TO-LEFT MARK', 'bidi', undefined],
    ['\u0007', 'U+0007', 'BELL', 'control', undefined],
    ['\u0085', 'U+0085', 'NEXT LINE (NEL)', 'control', undefined],
    ['@', 'U+0040', 'COMMERCIAL AT', 'ascii-symbol', 'a'],
    [' ', 'U+0020', 'SPACE', 'ascii-symbol', undefined],
    ['\u4e2d', 'U+4E2D', 'a character of the script Han', 'non-ascii', undefined],
    ['\u0e0e', 'U+0E0E', 'a character of the script Thai', 'non-ascii', undefined],
    ['\u{1f600}', 'U+1F600', 'an emoji', 'non-ascii', undefined],
    ['\ud800', 'U+D800', 'half of a character', 'non-ascii', undefined],
    ['\ue000', 'U+E000', 'a private-use character', 'non-ascii', undefined],
  ] as const)('describes %j', (char, notation, name, kind, looksLike) => {
    const [issue, ...others] = inspectCharacters(`ab${char}c`);
    expect(others).toEqual([]);
    expect(issue).toEqual({
      span: { start: 2, end: 2 + char.length },
      codePoint: char.codePointAt(0),
      notation,
      name,
      kind,
      ...(looksLike === undefined ? {} : { looksLike }),
    });
  });

  it('finds nothing in a name', () => {
    expect(inspectCharacters('Zope.Interface_2-x')).toEqual([]);
  });

  it('slices back to the characters, in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const issues = inspectCharacters(text);
        let kept = '';
        let last = 0;
        for (const { span } of issues) {
          kept += text.slice(last, span.start);
          last = span.end;
        }
        expect(issues.map(({ span }) => text.slice(span.start, span.end))).toEqual(
          issues.map(({ codePoint }) => String.fromCodePoint(codePoint)),
        );
        expect(issues.filter(({ name }) => name === '')).toEqual([]);
        expect(kept + text.slice(last)).toMatch(/^[A-Za-z0-9._-]*$/);
      }),
      { numRuns: 200 },
    );
  });
});
