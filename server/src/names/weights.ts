import type { Mechanism } from './types';
import fitted from './weights.json';

/** A kind of mechanisms that has a least score of its own: one slip, two slips or a plural, other words, an affix. */
export type Gate = 'slip' | 'slips' | 'words' | 'affix';

/** The figures that turn a candidate into a score: made by the scripts that `npm run fit` runs, dated in the file itself. */
export interface Weights {
  /** How much more likely a name of that mechanism is meant for its target than near it by chance (log odds). */
  readonly mechanism: Readonly<Record<Mechanism, number>>;
  /** What each tenfold step down the ranked list adds; below 0. */
  readonly rank: number;
  /** What each character of the shorter of both names adds, up to `longest`. */
  readonly length: number;
  readonly longest: number;
  /** What an edit of the first character adds; below 0. */
  readonly otherFirst: number;
  /** What two edits add that bring in no character that the target lacks; above 0. */
  readonly sameCharacters: number;
  /** The scores from which on an absent name is a warning or an error; below it is information. */
  readonly absent: Readonly<Record<Gate, number>>;
  /** The scores from which on a registered name is reported. */
  readonly registered: { readonly warning: number; readonly hint: number };
  /** How far below the best score a further suggestion may lie. */
  readonly nearEnough: number;
}

export const WEIGHTS: Weights = fitted;
