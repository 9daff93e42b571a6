import type { Span } from '../../../shared/src/span';

/** Where the last change of a document ended: most likely the cursor, or one of several. */
export interface TouchedPlace {
  /** In UTF-16 units of the text after the change. */
  readonly offset: number;
  /** Nothing was written, only taken away. */
  readonly deletion: boolean;
}

/** The last change of a document. */
export interface Typing {
  /** When it came, in milliseconds of any steady clock. */
  readonly at: number;
  readonly places: readonly TouchedPlace[];
}

/**
 * How much longer the beginning of a popular name may rest without a verdict, as a multiple of the idle time: whoever
 * pauses after `reques` has most likely not finished.
 */
export const UNFINISHED_FACTOR = 4;

export interface Rest {
  /** The usual idle time in milliseconds; 0 judges at once. */
  readonly idle: number;
  /** Whether the word may go on to a popular name; asked only of a word that is being typed. */
  readonly unfinished: () => boolean;
}

/**
 * The milliseconds that a word still has to rest before it is judged; 0 for a word that nobody is typing. A word is
 * being typed when the last change ended in it or right behind it. Whatever is typed behind it, or anywhere else,
 * delimits it.
 */
export function restLeft(word: Span, typing: Typing | undefined, rest: Rest, now: number): number {
  if (!typing?.places.some((place) => isInside(place, word))) return 0;
  const needed = rest.unfinished() ? rest.idle * UNFINISHED_FACTOR : rest.idle;
  return Math.max(0, typing.at + needed - now);
}

/** At the word's start only a deletion counts: what was written there stands before the word and is no part of it. */
function isInside({ offset, deletion }: TouchedPlace, word: Span): boolean {
  return offset <= word.end && (offset > word.start || (deletion && offset === word.start));
}
