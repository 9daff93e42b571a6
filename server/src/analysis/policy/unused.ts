import type { RuleId } from '../../../../shared/src/rule-ids';
import type { Settings } from '../../../../shared/src/settings';
import { LineMap } from '../../manifests/line-map';
import { isOver } from '../../policy/settle';
import type { Allow } from '../../policy/types';
import type { Finding } from '../types';
import { problemFindings } from './findings';
import { policyFileOf } from './read';

export interface UnusedRequest {
  /** The policy file, relative to the workspace. */
  readonly path: string;
  readonly text: string;
  readonly settings: Settings;
  readonly today: string;
  /** The approvals that any file needed, of a run over every file below the policy file's folder. */
  readonly used: readonly Allow[];
  /** Rules that didn't report in the run: what answers one of them may be needed. */
  readonly ignored: ReadonlySet<RuleId>;
}

/** The approvals of a policy file that no file of the project needs. */
export function unusedAllows(request: UnusedRequest): readonly Finding[] {
  const { path, text, settings, today, used, ignored } = request;
  const file = policyFileOf({ path, text }, { trusted: true });
  if (file === undefined || file.tightensOnly || ignored.has('policy.unused')) return [];
  const needed = new Set(used.filter((allow) => allow.path === path).map(({ span }) => span.start));
  const unused = file.allows.filter(
    (allow) =>
      !needed.has(allow.span.start) &&
      !isOver(allow, today) &&
      !allow.rules.some((rule) => ignored.has(rule)),
  );
  const problems = unused.map(({ span, removal }) => ({
    rule: 'policy.unused' as const,
    message: 'No file of the project needs this approval. Remove it.',
    span,
    fixes: [{ title: 'Remove this approval', span: removal, newText: '' }],
  }));
  return problemFindings(problems, new LineMap(text), settings);
}
