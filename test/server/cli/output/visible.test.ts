import { describe, expect, test } from 'vitest';
import { cellOf, visible } from '../../../../server/src/cli/output/visible';

describe('visible', () => {
  test.each([
    ['plain text', 'requests>=2 # ok', 'requests>=2 # ok'],
    ['letters of other scripts', 'djаngo 日本 é', 'djаngo 日本 é'],
    ['an escape sequence', '\u001b[2Jgone', '<U+001B>[2Jgone'],
    ['a bidirectional override', 'a\u202eb', 'a<U+202E>b'],
    ['a bidirectional isolate', 'a\u2066b\u2069', 'a<U+2066>b<U+2069>'],
    ['a zero-width space', 're\u200bquests', 're<U+200B>quests'],
    ['a byte order mark', '\ufeffx', '<U+FEFF>x'],
    ['a line separator', 'a\u2028b', 'a<U+2028>b'],
    ['line ends', 'a\r\nb', 'a<U+000D><U+000A>b'],
    ['a tab', 'a\tb', 'a b'],
    ['a no-break space', 'a\u00a0b', 'a<U+00A0>b'],
    ['a Hangul filler', 'a\u3164b', 'a<U+3164>b'],
    ['an empty Braille cell', 'a\u2800b', 'a<U+2800>b'],
    ['a C1 control', 'a\u009bb', 'a<U+009B>b'],
    ['a tag character beyond the first plane', 'a\u{e0041}b', 'a<U+E0041>b'],
    ['half a surrogate pair', 'a\ud83d', 'a<U+D83D>'],
    ['a pictograph', '🐍', '🐍'],
  ])('%s', (_what, text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('cellOf', () => {
  test.each([
    ['a', 0, 'a', 1],
    ['日', 0, '日', 2],
    ['ｄ', 0, 'ｄ', 2],
    ['한', 0, '한', 2],
    ['ﾊ', 0, 'ﾊ', 1],
    ['🐍', 0, '🐍', 2],
    ['é', 0, 'é', 1],
    ['\u0301', 0, '\u0301', 0],
    ['\u200b', 0, '<U+200B>', 8],
    ['\t', 0, '    ', 4],
    ['\t', 3, ' ', 1],
    ['\t', 5, '   ', 3],
  ])('%j at column %i', (character, column, text, width) => {
    expect(cellOf(character, column)).toEqual({ text, width });
  });
});
