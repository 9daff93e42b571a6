import { findCandidates, toSuggestions } from './candidates';
import { createQuery } from './check';
import { exactFinding } from './exact/exact-finding';
import { severityOf } from './severity';
import type { JudgeContext, Mechanism, NameIndex, Suggestion } from './types';

const MOST_SUGGESTIONS = 3;
const OUTER_HYPHENS = /^-+|-+$/g;

/**
 * What a text that can't be a name was probably meant for: the ranked names among its readings; else a registered one
 * and what lies near the likeliest. `forms` are PEP 503 normalised, likeliest first. Best first, at most three.
 */
export function suggestReadings(
  forms: readonly string[],
  mechanism: Mechanism,
  { index }: JudgeContext,
): Suggestion[] {
  const names = forms.map((form) => form.replace(OUTER_HYPHENS, '')).filter((name) => name !== '');
  const suggestions: Suggestion[] = [];
  const add = (suggestion: Suggestion): void => {
    if (suggestions.every(({ name }) => name !== suggestion.name)) suggestions.push(suggestion);
  };
  for (const name of names) {
    const rank = index.rank(name);
    if (rank !== undefined) add({ name, rank, mechanism });
  }
  const [likeliest] = names;
  if (suggestions.length === 0 && likeliest !== undefined) {
    const registered = names.find((name) => index.has(name) && isClean(name, index));
    if (registered !== undefined) add({ name: registered, rank: undefined, mechanism });
    const query = createQuery(likeliest, 'absent', index);
    for (const suggestion of toSuggestions(findCandidates(query), query, index)) add(suggestion);
  }
  return suggestions.slice(0, MOST_SUGGESTIONS);
}

/** Whether a registered name would not be reported itself. */
function isClean(name: string, index: NameIndex): boolean {
  if (exactFinding(name, 'registered', (each) => index.rank(each)) !== undefined) return false;
  const query = createQuery(name, 'registered', index);
  const best = findCandidates(query)[0];
  return (
    best === undefined || severityOf(best, query.lookup.names[best.target] ?? '', 'registered') === undefined
  );
}
