import type { RuleId } from '../../../shared/src/rule-ids';
import type { Mechanism } from './types';

/** How much a mechanism proves by itself. */
type Strength = 'strong' | 'medium' | 'weak';

/** The rule that a mechanism is reported under, and its strength. */
const MECHANISMS: Readonly<Record<Mechanism, readonly [RuleId, Strength]>> = {
  'separators': ['name.typo', 'strong'],
  'collision-key': ['name.look-alike', 'strong'],
  'look-alike': ['name.look-alike', 'strong'],
  'non-ascii': ['name.non-ascii', 'strong'],
  'invisible': ['name.invisible-character', 'strong'],
  'repeated-character': ['name.typo', 'strong'],
  'transposition': ['name.typo', 'strong'],
  'deletion': ['name.typo', 'strong'],
  'insertion': ['name.typo', 'strong'],
  'substitution': ['name.typo', 'strong'],
  'keyboard': ['name.typo', 'strong'],
  'vowel': ['name.typo', 'strong'],
  'spelling': ['name.typo', 'strong'],
  'two-edits': ['name.typo', 'medium'],
  'plural': ['name.typo', 'medium'],
  'reordered-words': ['name.combination', 'medium'],
  'version-suffix': ['name.combination', 'medium'],
  'affix': ['name.combination', 'medium'],
  'affix-edit': ['name.combination', 'weak'],
  'combosquat': ['name.combination', 'weak'],
  'import-name': ['name.import-name', 'strong'],
  'preferred': ['name.preferred', 'strong'],
};

export function ruleOf(mechanism: Mechanism): RuleId {
  return MECHANISMS[mechanism][0];
}

export function strengthOf(mechanism: Mechanism): Strength {
  return MECHANISMS[mechanism][1];
}

/** A character lost, added or taken for another: what also tells apart short names that are words of their own. */
export const CHARACTER_EDITS: readonly Mechanism[] = [
  'deletion',
  'insertion',
  'substitution',
  'keyboard',
  'vowel',
];

/** What a single slip of the finger gives. */
export const SLIPS: readonly Mechanism[] = ['repeated-character', 'transposition', ...CHARACTER_EDITS];

/** Mechanisms that change single characters. */
const EDITS: ReadonlySet<Mechanism> = new Set<Mechanism>([...SLIPS, 'spelling', 'plural', 'two-edits']);

/** Mechanisms under which both names are one and the same to PyPI or to the eye. */
const KEYS: ReadonlySet<Mechanism> = new Set<Mechanism>(['separators', 'collision-key', 'look-alike']);

export function isKey(mechanism: Mechanism): boolean {
  return KEYS.has(mechanism);
}

export function isEdit(mechanism: Mechanism): boolean {
  return EDITS.has(mechanism);
}
