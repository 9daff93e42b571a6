import type { RuleId } from '../../../shared/src/rule-ids';
import type { Severity } from '../../../shared/src/severity';
import type { OpenStatus } from './check';
import type { ScoredCandidate } from './score';
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

function strengthOf(mechanism: Mechanism): Strength {
  return MECHANISMS[mechanism][1];
}

/** Mechanisms that change single characters. */
const EDITS: ReadonlySet<Mechanism> = new Set<Mechanism>([
  'repeated-character',
  'transposition',
  'deletion',
  'insertion',
  'substitution',
  'keyboard',
  'vowel',
  'spelling',
  'plural',
  'two-edits',
]);

/** Mechanisms under which both names are one and the same to PyPI or to the eye. */
const KEYS: ReadonlySet<Mechanism> = new Set<Mechanism>(['separators', 'collision-key', 'look-alike']);

export function isKey(mechanism: Mechanism): boolean {
  return KEYS.has(mechanism);
}

export function isEdit(mechanism: Mechanism): boolean {
  return EDITS.has(mechanism);
}

/** Edits that prove little in a short name: at this length another name may well be a word of its own. */
const DOUBTFUL_WHEN_SHORT: ReadonlySet<Mechanism> = new Set<Mechanism>([
  'deletion',
  'insertion',
  'substitution',
  'keyboard',
  'vowel',
]);
const SHORTEST_TARGET = 5;

/**
 * The scores (log odds of the fit) from which on a candidate is believed. Measured by `npm run accuracy`: of real names
 * hidden from the index the absent ones lose a quarter of their false alarms for under 1 % of the attacks.
 */
const LEAST = {
  absentStrong: -4,
  absentMedium: -3.2,
  absentAffix: -1.5,
  registeredWarning: 4,
  registeredHint: 0.5,
} as const;

/** Whether a candidate of the mechanism could be reported at all: what a check isn't run for otherwise. */
export function canReport(mechanism: Mechanism, status: OpenStatus): boolean {
  return status === 'absent' || (mechanism !== 'two-edits' && strengthOf(mechanism) !== 'weak');
}

/** How loudly the best candidate, the name `target`, is reported; `undefined`: not at all. */
export function severityOf(
  { mechanism, score }: ScoredCandidate,
  target: string,
  status: OpenStatus,
): Severity | undefined {
  const strength = strengthOf(mechanism);
  if (status === 'absent') {
    if (strength === 'weak') return 'information';
    if (strength === 'medium') {
      return score >= (mechanism === 'affix' ? LEAST.absentAffix : LEAST.absentMedium)
        ? 'warning'
        : 'information';
    }
    const doubtful = target.length < SHORTEST_TARGET && DOUBTFUL_WHEN_SHORT.has(mechanism);
    return doubtful || score < LEAST.absentStrong ? 'information' : 'error';
  }
  if (!canReport(mechanism, status)) return undefined;
  if (strength === 'strong' && score >= LEAST.registeredWarning) return 'warning';
  return score >= LEAST.registeredHint ? 'hint' : undefined;
}
