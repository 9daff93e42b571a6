import type { Candidate, Query } from './check';
import type { RankedLookup } from './lookup/ranked-lookup';
import { WEIGHTS } from './weights';

/** A candidate with its score; the higher, the likelier it was meant. */
export interface ScoredCandidate extends Candidate {
  readonly score: number;
}

/** The mechanism's weight, plus a negative weight times log10(rank), plus a term for the length: log odds. */
function scoreOf(name: string, { target, mechanism }: Candidate, { names, ranks }: RankedLookup): number {
  const rank = ranks[target] ?? 1;
  const length = Math.min(name.length, (names[target] ?? '').length, WEIGHTS.longest);
  return WEIGHTS.mechanism[mechanism] + WEIGHTS.rank * Math.log10(rank) + WEIGHTS.length * length;
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
