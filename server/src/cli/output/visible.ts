/** Where a tab takes the text in output. */
const TAB_STOP = 4;

/**
 * What must not reach a terminal as it is: control and format characters (escape sequences, bidirectional overrides,
 * zero-width characters), line and paragraph separators, surrogates without a partner, unassigned and private code
 * points, every blank but the usual one, and the letters that have no glyph (U+115F, U+3164, U+2800).
 */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Characters that take two cells of a terminal: East Asian wide and full-width ones (UAX 11) and pictographs.
 *
 * @see https://www.unicode.org/reports/tr11/
 */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u1100-\u115f\u3000-\u303e\u3131-\u318e\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u;
const HALF = /[\uff61-\uffdc]/;
const MARK = /\p{M}/u;

/** One code point as a terminal shows it, with the cells that it takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

/** How the code point `character` is shown at a cell column counted from 0. */
export function cellOf(character: string, column: number): Cell {
  if (PLAIN.test(character)) return { text: character, width: 1 };
  if (character === '\t') {
    const width = TAB_STOP - (column % TAB_STOP);
    return { text: ' '.repeat(width), width };
  }
  if (HIDDEN.test(character)) {
    const text = codePointTag(character);
    return { text, width: text.length };
  }
  if (MARK.test(character)) return { text: character, width: 0 };
  return { text: character, width: WIDE.test(character) && !HALF.test(character) ? 2 : 1 };
}

/** The text with everything that a terminal would obey, hide or reorder written as `<U+200B>`; tabs become a blank. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  let out = '';
  for (const character of text) {
    if (character === '\t') out += ' ';
    else out += HIDDEN.test(character) ? codePointTag(character) : character;
  }
  return out;
}

function codePointTag(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
