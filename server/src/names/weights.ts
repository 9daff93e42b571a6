import type { Mechanism } from './types';
import fitted from './weights.json';

/** The figures that turn a candidate into a score: made by `scripts/fit-weights.ts`, dated in the file itself. */
export interface Weights {
  /** How much more likely a name of that mechanism is meant for its target than near it by chance (log odds). */
  readonly mechanism: Readonly<Record<Mechanism, number>>;
  /** What each tenfold step down the ranked list adds; below 0. */
  readonly rank: number;
  /** What each character of the shorter of both names adds, up to `longest`. */
  readonly length: number;
  readonly longest: number;
}

export const WEIGHTS: Weights = fitted;
