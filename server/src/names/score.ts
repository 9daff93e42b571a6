import type { Candidate, Query } from './check';
import type { RankedLookup } from './lookup/ranked-lookup';
import { isEdit } from './mechanisms';
import { WEIGHTS } from './weights';

/** A candidate with its score; the higher, the likelier it was meant. */
export interface ScoredCandidate extends Candidate {
  readonly score: number;
}

/**
 * The mechanism's weight, plus a negative weight times log10(rank), plus a term for the length, plus a negative one for
 * an edit that changes the first character, where slips are rare, plus one for two edits that bring in no character that
 * the target lacks: log odds.
 */
function scoreOf(name: string, { target, mechanism }: Candidate, { names, ranks }: RankedLookup): number {
  const rank = ranks[target] ?? 1;
  const targetName = names[target] ?? '';
  const length = Math.min(name.length, targetName.length, WEIGHTS.longest);
  const otherFirst = isEdit(mechanism) && name.charCodeAt(0) !== targetName.charCodeAt(0);
  return (
    WEIGHTS.mechanism[mechanism] +
    WEIGHTS.rank * Math.log10(rank) +
    WEIGHTS.length * length +
    (otherFirst ? WEIGHTS.otherFirst : 0) +
    (mechanism === 'two-edits' && hasNoOtherCharacter(name, targetName) ? WEIGHTS.sameCharacters : 0)
  );
}

/** Whether every character of the name occurs in the target: some were lost, swapped or repeated. */
export function hasNoOtherCharacter(name: string, target: string): boolean {
  for (let at = 0; at < name.length; at++) if (!target.includes(name.charAt(at))) return false;
  return true;
}

/** The candidates with their scores, best first, each target once with its best mechanism. Equal scores: by rank. */
export function scoreCandidates(
  { name, lookup }: Query,
  candidates: readonly Candidate[],
): ScoredCandidate[] {
  const best = new Map<number, ScoredCandidate>();
  for (const candidate of candidates) {
    const score = scoreOf(name, candidate, lookup);
    const known = best.get(candidate.target);
    if (known === undefined || score > known.score) best.set(candidate.target, { ...candidate, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.target - b.target);
}
