import { exactFinding, type ExactResult } from './exact/exact-finding';
import type { Reason } from './reason';
import type { JudgeContext, NameFinding, NameIndex, NameStatus, Suggestion } from './types';

const RULES = {
  'standard-library': 'name.standard-library',
  'import-name': 'name.import-name',
  'preferred': 'name.preferred',
} as const;

/**
 * The finding for a name that stands for another thing than a package of that name: a module of the standard library,
 * an import name, a name that is rarely the one meant. `undefined` where the rule is ignored.
 */
export function judgeExact(name: string, status: NameStatus, context: JudgeContext): NameFinding | undefined {
  const result = exactFinding(name, status, (each) => context.index.rank(each));
  if (result === undefined) return undefined;
  const rule = RULES[result.kind];
  if (context.ignored?.has(rule) === true) return undefined;
  return {
    rule,
    severity: result.severity,
    ...(result.kind === 'standard-library' ? {} : { mechanism: result.kind }),
    reason: reasonOf(name, status, result, context),
    suggestions: betterNames(result, context.index),
  };
}

/** The days that a sentence on the name has to tell. */
export function timesOf(name: string, index: NameIndex): { readonly date: string; readonly since?: string } {
  const since = index.since?.(name);
  return { date: index.date, ...(since === undefined ? {} : { since }) };
}

function reasonOf(name: string, status: NameStatus, result: ExactResult, { index }: JudgeContext): Reason {
  const place = { written: name, status, ...timesOf(name, index) };
  switch (result.kind) {
    case 'standard-library':
      return {
        kind: 'standard-library',
        ...place,
        module: result.module,
        ...(result.now === undefined ? {} : { now: result.now }),
      };
    case 'import-name': {
      const [distribution = ''] = result.distributions;
      const rank = index.rank(distribution);
      const { importName } = result;
      return {
        kind: 'import-name',
        ...place,
        importName,
        distribution,
        ...(rank === undefined ? {} : { rank }),
      };
    }
    case 'preferred':
      return { kind: 'preferred', written: name, better: result.names[0] ?? '', why: result.why };
  }
}

const MOST_SUGGESTIONS = 3;

/** What is meant, as far as the index knows it: a suggestion mustn't lead to a name that doesn't exist. */
function betterNames(result: ExactResult, index: NameIndex): Suggestion[] {
  if (result.kind === 'standard-library') return [];
  const names = result.kind === 'preferred' ? result.names : result.distributions;
  return names
    .filter((name) => index.names === 0 || index.has(name))
    .slice(0, MOST_SUGGESTIONS)
    .map((name) => ({ name, rank: index.rank(name), mechanism: result.kind }));
}

/** What to write rather than a ranked name that few people mean; `undefined` for a name that is fine. */
export function betterThan(ranked: string, index: NameIndex): Suggestion | undefined {
  const result = exactFinding(ranked, 'ranked', (name) => index.rank(name));
  return result && betterNames(result, index)[0];
}
