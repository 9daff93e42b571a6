import type { Severity } from '../../../shared/src/severity';
import type { OpenStatus } from './check';
import { CHARACTER_EDITS, strengthOf } from './mechanisms';
import type { ScoredCandidate } from './score';
import type { Mechanism } from './types';
import { type Gate, WEIGHTS } from './weights';

/** Edits that prove little in a short name: at this length another name may well be a word of its own. */
const DOUBTFUL_WHEN_SHORT: ReadonlySet<Mechanism> = new Set(CHARACTER_EDITS);
const SHORTEST_TARGET = 5;

/** Which of the fitted least scores a mechanism has to reach to be believed of an absent name; weak ones never are. */
export function gateOf(mechanism: Mechanism): Gate | undefined {
  if (mechanism === 'affix') return 'affix';
  if (mechanism === 'version-suffix' || mechanism === 'reordered-words') return 'words';
  const strength = strengthOf(mechanism);
  if (strength === 'weak') return undefined;
  return strength === 'strong' ? 'slip' : 'slips';
}

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
    const gate = gateOf(mechanism);
    const doubtful = target.length < SHORTEST_TARGET && DOUBTFUL_WHEN_SHORT.has(mechanism);
    if (gate === undefined || doubtful || score < WEIGHTS.absent[gate]) return 'information';
    return strength === 'strong' ? 'error' : 'warning';
  }
  if (!canReport(mechanism, status)) return undefined;
  if (strength === 'strong' && score >= WEIGHTS.registered.warning) return 'warning';
  return score >= WEIGHTS.registered.hint ? 'hint' : undefined;
}
