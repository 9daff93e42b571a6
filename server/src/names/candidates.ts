import type { RuleId } from '../../../shared/src/rule-ids';
import type { Candidate, Query } from './check';
import { CHECKS } from './checks/registry';
import { scoreCandidates, type ScoredCandidate } from './score';
import { canReport, ruleOf } from './severity';
import type { Suggestion } from './types';

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
  return scoreCandidates(reported, query.lookup);
}

export function toSuggestions(candidates: readonly ScoredCandidate[], { lookup }: Query): Suggestion[] {
  return candidates.slice(0, MOST_SUGGESTIONS).map(({ target, mechanism }) => ({
    name: lookup.names[target] ?? '',
    rank: lookup.ranks[target],
    mechanism,
  }));
}
