import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame } from '../../../../server/src/cli/output/frame';

/** Frames the text between the brackets `⟦` and `⟧`. */
function framed(marked: string): readonly [line: string, marks: string] {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const { line, marks } = frame(marked.replace('⟦', '').replace('⟧', ''), start, end);
  return [line, marks];
}

describe('frame', () => {
  test.each([
    ['at the beginning', '⟦dajngo⟧==4.2', 'dajngo==4.2', '^^^^^^'],
    ['within a line', '    "⟦dajngo⟧>=4",', '    "dajngo>=4",', '     ^^^^^^'],
    ['after a tab', '\t⟦cv2⟧', '    cv2', '    ^^^'],
    ['after a tab behind text', 'ab\t⟦cv2⟧', 'ab  cv2', '    ^^^'],
    ['after wide characters', '日本 ⟦cv2⟧', '日本 cv2', '     ^^^'],
    ['after a pictograph', '🐍 ⟦cv2⟧', '🐍 cv2', '   ^^^'],
    ['a wide name', '⟦ｄｊ⟧ango', 'ｄｊango', '^^^^'],
    ['a name with a combining mark', '⟦e\u0301x⟧ y', 'e\u0301x y', '^^'],
    ['a name with an invisible character', 'x ⟦re\u200bquests⟧', 'x re<U+200B>quests', '  ^^^^^^^^^^^^^^^^'],
    ['a bidirectional override before the name', '\u202e⟦cv2⟧', '<U+202E>cv2', '        ^^^'],
    ['nothing, at the end', 'abc⟦⟧', 'abc', '   ^'],
    ['nothing, in an empty line', '⟦⟧', '', '^'],
  ])('%s', (_what, marked, line, marks) => {
    expect(framed(marked)).toEqual([line, marks]);
  });

  test('a long line is cut around the name', () => {
    const [line, marks] = framed(`${'a'.repeat(5000)} ⟦dajngo⟧ ${'b'.repeat(5000)}`);
    expect(line).toHaveLength(1 + 60 + 120 + 1);
    expect(line.startsWith('…aaa')).toBe(true);
    expect(line.endsWith('bbb…')).toBe(true);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('dajngo');
  });

  test('a name longer than the window is marked up to the cut', () => {
    const { line, marks } = frame('a'.repeat(5000), 0, 5000);
    expect(line).toBe(`${'a'.repeat(120)}…`);
    expect(marks).toBe('^'.repeat(120));
  });

  test('a cut never halves a character', () => {
    const { line } = frame(`${'🐍'.repeat(500)}x`, 401, 402);
    expect(line).not.toMatch(/U\+D/);
  });

  test('any line and range give one row of blanks and marks, and no control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, start, length) => {
        const { line, marks } = frame(text, start, start + length);
        expect(marks).toMatch(/^ *\^+$/);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
