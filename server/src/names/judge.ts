import { normalizeName } from '../../../shared/src/normalize';
import type { RuleId } from '../../../shared/src/rule-ids';
import { findCandidates, toSuggestions } from './candidates';
import { createQuery, type OpenStatus } from './check';

import { judgeCharacters } from './judge-characters';
import { judgeExact, timesOf } from './judge-exact';
import { judgeShape } from './judge-shape';
import { ruleOf } from './mechanisms';
import { severityOf } from './severity';
import type { JudgeContext, NameFinding, NameStatus, NameVerdict } from './types';

/**
 * Judges one name as it was written. Takes any text and never throws; the same name and index give the same verdict.
 * Tens of microseconds; a text that can't be a name is answered without a look at the index.
 */
export function judgeName(written: string, context: JudgeContext): NameVerdict {
  const normalized = normalizeName(written);
  const invalid = judgeCharacters(written, context) ?? judgeShape(written, context);
  if (invalid !== undefined) {
    const known = invalid.rule === 'name.invalid' ? judgeExact(normalized, 'invalid', context) : undefined;
    return verdict(written, normalized, 'invalid', undefined, known ?? invalid, context);
  }
  const rank = context.index.rank(normalized);
  if (rank !== undefined) {
    return verdict(written, normalized, 'ranked', rank, judgeExact(normalized, 'ranked', context), context);
  }
  const malicious = judgeMalicious(normalized, context);
  if (malicious !== undefined) {
    return verdict(written, normalized, 'malicious', undefined, malicious, context);
  }
  const status = openStatus(normalized, context);
  const finding =
    judgeExact(normalized, status, context) ??
    judgeNear(normalized, status, context) ??
    judgeUnknown(normalized, status, context);
  return verdict(written, normalized, status, undefined, finding, context);
}

function verdict(
  name: string,
  normalized: string,
  status: NameStatus,
  rank: number | undefined,
  finding: NameFinding | undefined,
  context: JudgeContext,
): NameVerdict {
  const findings = finding === undefined || isIgnored(finding.rule, context) ? [] : [finding];
  return { name, normalized, status, rank, findings };
}

/** Without membership nothing can be called absent. */
function openStatus(name: string, { index }: JudgeContext): OpenStatus {
  if (index.names === 0) return 'unchecked';
  return index.has(name) ? 'registered' : 'absent';
}

function isIgnored(rule: RuleId, { ignored }: JudgeContext): boolean {
  return ignored?.has(rule) === true;
}

function judgeMalicious(name: string, context: JudgeContext): NameFinding | undefined {
  if (isIgnored('name.known-malicious', context)) return undefined;
  const report = context.malicious.report(name);
  if (report === undefined) return undefined;
  const query = createQuery(name, 'absent', context.index);
  return {
    rule: 'name.known-malicious',
    severity: 'error',
    reason: { kind: 'malicious', written: name, report },
    suggestions: toSuggestions(findCandidates(query), query, context.index),
  };
}

function judgeNear(name: string, status: OpenStatus, context: JudgeContext): NameFinding | undefined {
  const query = createQuery(name, status, context.index);
  const candidates = findCandidates(query, context.ignored);
  const best = candidates[0];
  if (best === undefined) return undefined;
  const target = query.lookup.names[best.target] ?? '';
  const severity = severityOf(best, target, status);
  if (severity === undefined) return undefined;
  return {
    rule: ruleOf(best.mechanism),
    severity,
    mechanism: best.mechanism,
    reason: {
      kind: 'near',
      written: name,
      target,
      rank: query.lookup.ranks[best.target] ?? 0,
      mechanism: best.mechanism,
      status,
      ...timesOf(name, context.index),
    },
    suggestions: toSuggestions(candidates, query, context.index),
  };
}

function judgeUnknown(name: string, status: OpenStatus, context: JudgeContext): NameFinding | undefined {
  if (status !== 'absent') return undefined;
  return {
    rule: 'name.unknown',
    severity: 'information',
    reason: { kind: 'unknown', written: name, ...timesOf(name, context.index) },
    suggestions: [],
  };
}
