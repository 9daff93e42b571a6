import type { Mechanism } from './types';

/** The figures that turn a candidate into a score. */
export interface Weights {
  /** How much more likely a name of that mechanism is meant for its target than near it by chance (log odds). */
  readonly mechanism: Readonly<Record<Mechanism, number>>;
  /** What each tenfold step down the ranked list takes away. */
  readonly rank: number;
  /** What each character of the target adds, up to `longest`. */
  readonly length: number;
  readonly longest: number;
}

export const WEIGHTS: Weights = {
  mechanism: {
    'separators': 5,
    'collision-key': 5,
    'look-alike': 5,
    'non-ascii': 9,
    'invisible': 9,
    'repeated-character': 4.8,
    'transposition': 4.7,
    'deletion': 2.8,
    'insertion': 1.5,
    'substitution': 1,
    'keyboard': 1.3,
    'vowel': 1.3,
    'plural': 1.9,
    'two-edits': 0.6,
    'reordered-words': 1.5,
    'version-suffix': 1.2,
    'affix': 0.4,
    'affix-edit': -0.5,
    'spelling': 1.5,
    'combosquat': -1.2,
    'import-name': 9,
    'preferred': 9,
  },
  rank: 1,
  length: 0.3,
  longest: 12,
};
