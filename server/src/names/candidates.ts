import type { RuleId } from '../../../shared/src/rule-ids';
import type { Candidate, Query } from './check';
import { CHECKS } from './checks/registry';
import { betterThan } from './judge-exact';
import { scoreCandidates, type ScoredCandidate } from './score';
import { isEdit, isKey, ruleOf } from './mechanisms';
import { canReport } from './severity';
import type { Mechanism, NameIndex, Suggestion } from './types';
import { WEIGHTS } from './weights';

const MOST_SUGGESTIONS = 3;

/** A word that so many ranked names bear (`client`, `search`) is one of its own, and no slip of another. */
const COMMON_WORD = 10;

/** Every ranked name that may have been meant, by the checks whose rule reports, best first. */
export function findCandidates(query: Query, ignored?: ReadonlySet<RuleId>): ScoredCandidate[] {
  const candidates: Candidate[] = [];
  for (const check of CHECKS) {
    if (check.mechanisms.some((mechanism) => canReport(mechanism, query.status)))
      check.find(query, candidates);
  }
  const common = query.lookup.words.count(query.name) >= COMMON_WORD;
  const reported = candidates.filter(
    ({ mechanism, target }) =>
      canReport(mechanism, query.status) &&
      !(common && mechanism === 'combosquat') &&
      !(isEdit(mechanism) && (common || isSibling(query, target, mechanism))) &&
      !ignored?.has(ruleOf(mechanism)),
  );
  return scoreCandidates(query, reported);
}

/**
 * Members of a large name space (`types-`, `opentelemetry-`) are alike by nature: an edit behind their common beginning
 * counts only as a single one and for an absent name.
 */
function isSibling({ name, status, lookup }: Query, target: number, mechanism: Mechanism): boolean {
  if (status === 'absent' && mechanism !== 'two-edits') return false;
  const namespace = lookup.namespaces.of(lookup.names[target] ?? '');
  return namespace !== '' && name.startsWith(namespace);
}

/**
 * The best candidates as suggestions, at most three, and none that is much less likely than the best one. Before one that is itself rarely meant (`sklearn`) stands what is
 * meant with it, so that the first suggestion needs no further change; but where both names look the same to a reader,
 * that very name comes first.
 */
export function toSuggestions(
  candidates: readonly ScoredCandidate[],
  { lookup }: Query,
  index: NameIndex,
): Suggestion[] {
  const suggestions: Suggestion[] = [];
  const add = (suggestion: Suggestion): void => {
    if (suggestions.length === MOST_SUGGESTIONS) return;
    if (suggestions.every(({ name }) => name !== suggestion.name)) suggestions.push(suggestion);
  };
  const least = (candidates[0]?.score ?? 0) - WEIGHTS.nearEnough;
  for (const { target, mechanism, score } of candidates) {
    if (suggestions.length === MOST_SUGGESTIONS || score < least) break;
    const name = lookup.names[target] ?? '';
    const better = betterThan(name, index);
    const literal = { name, rank: lookup.ranks[target], mechanism };
    for (const suggestion of isKey(mechanism) ? [literal, better] : [better, literal]) {
      if (suggestion !== undefined) add(suggestion);
    }
  }
  return suggestions;
}
