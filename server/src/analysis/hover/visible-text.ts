/**
 * What can't be seen, or changes how the text around it is shown: control and format characters, bidirectional
 * controls, line and paragraph separators, surrogates without a partner, blanks but the usual one, letters without a
 * glyph.
 */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/** The text with everything that hides, or hides or turns something else, written as `<U+200B>`. */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
