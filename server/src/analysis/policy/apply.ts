import type { RuleId } from '../../../../shared/src/rule-ids';
import type { Settings } from '../../../../shared/src/settings';
import { LineMap } from '../../manifests/line-map';
import type { FormatId } from '../../manifests/types';
import { rulesTurnedOff, severitySetting } from '../../policy/severities';
import type { Subject } from '../../policy/settle';
import { settle } from '../../policy/settle';
import type { Allow, Policy } from '../../policy/types';
import { mergeFindings } from '../merge-findings';
import type { Finding } from '../types';
import { addressesAt } from './addresses';
import { commentProblems } from './comment-problems';
import type { PolicyComment } from './comments';
import { policyComments } from './comments';
import { isPolicyPath } from './policy-paths';
import { problemFindings } from './findings';
import { policyFindings } from './own-findings';

export interface ApplyRequest {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly format: FormatId;
  readonly settings: Settings;
  /** What was found, in the order of the text. */
  readonly findings: readonly Finding[];
  /** What the policy files of this file say. */
  readonly policy: Policy;
  /** `2027-06-30`. */
  readonly today: string;
  /** Whether what the repository's own comments silence counts. */
  readonly trusted: boolean;
  /** Whether every rule has looked at the text. Only then can anybody tell that a comment is of no use. */
  readonly complete: boolean;
  /** Rules that don't report in this run. */
  readonly ignored?: ReadonlySet<RuleId> | undefined;
}

export interface Applied {
  /** All of them: the suppressed ones say by what. */
  readonly findings: readonly Finding[];
  /** The approvals that were needed. */
  readonly used: readonly Allow[];
}

/**
 * Lets comments and policy decide on the findings of one file, and adds what is wrong with the comments and, in a
 * policy file, with the policy itself. Linear in the text and in the findings, however many names are approved. Never
 * throws.
 */
export function applyPolicy(request: ApplyRequest): Applied {
  const { path, text, format, settings, policy, today, trusted, complete, ignored } = request;
  const comments = policyComments(text, format);
  const isPolicyFile = isPolicyPath(path);
  if (comments.length === 0 && !isPolicyFile && policy.files.length === 0) {
    return { findings: request.findings, used: [] };
  }
  const lines = new LineMap(text);
  const off = new Set([...rulesTurnedOff(settings), ...(ignored ?? [])]);
  const reported = (findings: readonly Finding[]) => findings.filter(({ rule }) => !off.has(rule));

  const own = isPolicyFile ? policyFindings({ path, text }, policy, today, settings, { trusted }) : [];
  const all = mergeFindings(request.findings, reported(own));

  const used = new Set<Allow>();
  const needed = new Map<PolicyComment, Set<RuleId>>();
  const holding = trusted ? comments.filter((comment) => holds(comment, today)) : [];
  const decide = (finding: Finding): Finding => {
    const settled = settle(
      subjectOf(text, finding),
      policy,
      path,
      today,
      severitySetting(finding.rule, settings) !== undefined,
    );
    if (settled.kind === 'suppressed' && settled.allow !== undefined) used.add(settled.allow);
    const comment = holding.find((one) => covers(one, finding));
    if (comment !== undefined) {
      needed.set(comment, (needed.get(comment) ?? new Set()).add(finding.rule));
      const { reason } = comment.directive;
      return { ...finding, suppressed: { by: 'comment', ...(reason === '' ? {} : { reason }) } };
    }
    if (settled.kind === 'suppressed') {
      return { ...finding, suppressed: { by: settled.by, reason: settled.reason } };
    }
    return settled.severity === finding.severity ? finding : { ...finding, severity: settled.severity };
  };
  const decided = all.map(decide);

  const canTell = trusted && complete;
  const problems = comments.flatMap((comment) =>
    commentProblems(
      comment,
      policy,
      today,
      (rule) => !canTell || off.has(rule) || needed.get(comment)?.has(rule) === true,
    ),
  );
  const onComments = reported(problemFindings(problems, lines, settings)).map(decide);
  return { findings: mergeFindings(decided, onComments), used: [...used] };
}

function holds({ directive, covers: span }: PolicyComment, today: string): boolean {
  return span !== undefined && directive.rules.length > 0 && (directive.until ?? today) >= today;
}

function covers({ directive, covers: span }: PolicyComment, { rule, span: { start } }: Finding): boolean {
  if (span === undefined || start < span.start || start >= span.end) return false;
  return directive.rules.some(({ id }) => id === rule);
}

function subjectOf(text: string, { rule, severity, normalized, span }: Finding): Subject {
  let found: readonly string[] | undefined;
  return { rule, severity, name: normalized, addresses: () => (found ??= addressesAt(text, span)) };
}
