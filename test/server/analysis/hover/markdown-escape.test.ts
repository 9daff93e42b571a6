import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../../server/src/analysis/hover/markdown-escape';
import { markupOf } from '../../../../server/src/analysis/hover/markup';

describe('texts that try to be Markdown', () => {
  test.each([
    ['scikit-learn', 'scikit-learn'],
    ['`code`', '\\`code\\`'],
    ['```\ncode', '\\`\\`\\` code'],
    ['[x](https://e.example)', '\\[x\\]\\(https\\:\\/\\/e\\.example\\)'],
    ['![x](y)', '\\!\\[x\\]\\(y\\)'],
    ['[x]: command:z', '\\[x\\]\\: command\\:z'],
    ['<https://e.example>', '\\<https\\:\\/\\/e\\.example\\>'],
    ['www.e.example', 'www\\.e\\.example'],
    ['a@e.example', 'a\\@e\\.example'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['<!-- x', '\\<\\!-- x'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['**b** __b__ ~~s~~', '\\*\\*b\\*\\* \\_\\_b\\_\\_ \\~\\~s\\~\\~'],
    ['a|b', 'a\\|b'],
    ['$(alert) $x$', '\\$\\(alert\\) \\$x\\$'],
    ['# h', '\\# h'],
    ['- item', '\\- item'],
    ['  + item', ' \\+ item'],
    ['1. item', '1\\. item'],
    ['1) item', '1\\) item'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['a\n\n- b', 'a - b'],
    ['a  \r\nb\u2028c', 'a b c'],
    ['\\*', '\\\\\\*'],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test.each([
    ['a\u202eb', 'a\\<U+202E\\>b'],
    ['a\u2066b\u2069', 'a\\<U+2066\\>b\\<U+2069\\>'],
    ['num\u200bpy', 'num\\<U+200B\\>py'],
    ['a\u00a0b', 'a\\<U+00A0\\>b'],
    ['a\nb\tc\u001b[0m', 'a\\<U+000A\\>b\\<U+0009\\>c\\<U+001B\\>\\[0m'],
    ['a\ud800', 'a\\<U+D800\\>'],
    ['\u3164\u2800', '\\<U+3164\\>\\<U+2800\\>'],
    ['dj\u0430ngo', 'dj\u0430ngo'],
    ['\ud835\udc1d', '\ud835\udc1d'],
  ])('what nobody sees in %j is written out', (text, expected) => {
    expect(markupOf('markdown').text(text)).toBe(expected);
    expect(markupOf('plaintext').text(text)).toBe(expected.replace(/\\(.)/g, '$1'));
  });

  test('taking the backslashes away gives the text again, with single blanks', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('ab-+=1.)#`*_[]()<>!&\\|~:/@$^{} \n')) });
    fc.assert(
      fc.property(texts, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/\\(.)/g, '$1')).toBe(text.replace(/\s+/g, ' '));
        expect(escaped.replace(/\\./g, '')).not.toMatch(/[`*_[\]<>()#!|~&:/@$.]/);
      }),
    );
  });
});
