import type { Check } from '../check';
import { affix } from './affix';
import { affixEdit } from './affix-edit';
import { canonicalKey } from './canonical-key';
import { combination } from './combination';
import { lookAlike } from './look-alike';
import { oneEdit } from './one-edit';
import { repeats } from './repeats';
import { spelling } from './spelling';
import { twoEdits } from './two-edits';
import { versionSuffix } from './version-suffix';
import { wordOrder } from './word-order';

/** Every check, one row each. Their order doesn't matter: candidates are ordered by their score. */
export const CHECKS: readonly Check[] = [
  canonicalKey,
  lookAlike,
  repeats,
  oneEdit,
  twoEdits,
  spelling,
  wordOrder,
  versionSuffix,
  affix,
  affixEdit,
  combination,
];
