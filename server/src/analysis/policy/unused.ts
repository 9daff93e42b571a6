import type { RuleId } from '../../../../shared/src/rule-ids';
import type { Settings } from '../../../../shared/src/settings';
import { LineMap } from '../../manifests/line-map';
import { isOver } from '../../policy/settle';
import type { Allow } from '../../policy/types';
import type { Finding } from '../types';
import { problemFindings } from './findings';
import type { PolicyText } from './read';
import { policyFileOf } from './read';

/** An approval of a policy file, with what it is known by. */
export interface Approval {
  readonly key: string;
  readonly allow: Allow;
}

/** What an approval says, and in which file: the same wherever its block stands in the text. */
export function approvalKey({ path, name, index, rules, files, until, reason }: Allow): string {
  return JSON.stringify([path, name, index, rules, files?.map(({ glob }) => glob), until, reason]);
}

/** The approvals of a policy file of the repository that count; of equal ones only the first is ever needed. */
export function approvalsOf(file: PolicyText): readonly Approval[] {
  const read = policyFileOf(file, { trusted: true });
  if (read === undefined || read.tightensOnly) return [];
  const seen = new Map<string, number>();
  return read.allows.map((allow) => {
    const key = approvalKey(allow);
    const twins = seen.get(key) ?? 0;
    seen.set(key, twins + 1);
    return { key: twins === 0 ? key : `${key} ${twins}`, allow };
  });
}

/**
 * Whether an approval that no file needs is to go: one whose day has passed is reported for that, and one for a rule
 * that didn't report may be needed.
 */
export function isToGo(allow: Allow, today: string, ignored: ReadonlySet<RuleId>): boolean {
  return !isOver(allow, today) && !allow.rules.some((rule) => ignored.has(rule));
}

export interface UnusedRequest {
  /** The policy file, relative to the workspace. */
  readonly path: string;
  readonly text: string;
  readonly settings: Settings;
  readonly today: string;
  /** Whether no file below the policy file's folder needs the approval of this key. */
  readonly isUnused: (key: string) => boolean;
  /** Rules that didn't report. */
  readonly ignored: ReadonlySet<RuleId>;
}

/** The approvals of a policy file that no file of the project needs, in the order of the text. */
export function unusedAllows(request: UnusedRequest): readonly Finding[] {
  const { path, text, settings, today, isUnused, ignored } = request;
  if (ignored.has('policy.unused')) return [];
  const unused = approvalsOf({ path, text }).filter(
    ({ key, allow }) => isUnused(key) && isToGo(allow, today, ignored),
  );
  const problems = unused.map(({ allow: { span, removal } }) => ({
    rule: 'policy.unused' as const,
    message: 'No file of the project needs this approval. Remove it.',
    span,
    fixes: [{ title: 'Remove this approval', span: removal, newText: '' }],
  }));
  return problemFindings(problems, new LineMap(text), settings);
}
