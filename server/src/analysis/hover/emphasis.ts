import type { Pieces } from './changed-piece';
import type { Markup } from './markup';
import { visibleText } from './visible-text';

/** Emphasis within a word doesn't begin before, or end behind, one of these. */
const NO_LETTER = /^[\p{P}\p{S}\s]$/u;

/**
 * A text whose changed piece is emphasised. Markdown emphasises no lone hyphen within a word: then the neighbouring
 * letters are emphasised with it.
 *
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
export function emphasised(pieces: Pieces, markup: Markup): string {
  const before = Array.from(visibleText(pieces.before));
  const changed = Array.from(visibleText(pieces.changed));
  const after = Array.from(visibleText(pieces.after));
  if (changed.length === 0) return markup.text([...before, ...after].join(''));
  while (before.length > 0 && isNoLetter(changed[0])) changed.unshift(before.pop() ?? '');
  while (after.length > 0 && isNoLetter(changed[changed.length - 1])) changed.push(after.shift() ?? '');
  return markup.text(before.join('')) + markup.strong(changed.join('')) + markup.text(after.join(''));
}

function isNoLetter(character: string | undefined): boolean {
  return character === undefined || NO_LETTER.test(character);
}
