import type { RuleId } from '../../../shared/src/rule-ids';
import type { Candidate, Query } from './check';
import { CHECKS } from './checks/registry';
import { scoreCandidates, type ScoredCandidate } from './score';
import { canReport, isEdit, ruleOf } from './severity';
import type { Mechanism, Suggestion } from './types';

const MOST_SUGGESTIONS = 3;

/** Every ranked name that may have been meant, by the checks whose rule reports, best first. */
export function findCandidates(query: Query, ignored?: ReadonlySet<RuleId>): ScoredCandidate[] {
  const candidates: Candidate[] = [];
  for (const check of CHECKS) {
    if (check.mechanisms.some((mechanism) => canReport(mechanism, query.status)))
      check.find(query, candidates);
  }
  const reported = candidates.filter(
    ({ mechanism }) => canReport(mechanism, query.status) && !ignored?.has(ruleOf(mechanism)),
  );
  return scoreCandidates(query, reported);
}

/**
 * Members of a large name space (`types-`, `opentelemetry-`) are alike by nature: an edit behind their common beginning
 * counts only as a single one and for an absent name.
 */
function isSibling({ name, status, lookup }: Query, target: number, mechanism: Mechanism): boolean {
  if (!isEdit(mechanism) || (status === 'absent' && mechanism !== 'two-edits')) return false;
  const namespace = lookup.namespaces.of(lookup.names[target] ?? '');
  return namespace !== '' && name.startsWith(namespace);
}

export function toSuggestions(candidates: readonly ScoredCandidate[], { lookup }: Query): Suggestion[] {
  return candidates.slice(0, MOST_SUGGESTIONS).map(({ target, mechanism }) => ({
    name: lookup.names[target] ?? '',
    rank: lookup.ranks[target],
    mechanism,
  }));
}
