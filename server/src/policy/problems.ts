import { dayAfter } from './dates';
import { isOver } from './settle';
import type { Span } from '../../../shared/src/span';
import type { Policy, PolicyFile, PolicyFix, PolicyProblem } from './types';

/** An approval in a policy file or in a comment, as far as its form matters. */
interface Approval {
  readonly what: 'approval' | 'comment';
  readonly reason: string;
  readonly until?: string;
  readonly span: Span;
  readonly untilSpan: Span;
  readonly reasonSpan: Span;
  readonly removal: PolicyFix;
}

/** What is wrong with an approval that is understood: it is over, endless, or without a reason. */
export function approvalProblems(
  approval: Approval,
  policy: Policy,
  today: string,
): readonly PolicyProblem[] {
  const { what, until, removal } = approval;
  if (until !== undefined && isOver({ until }, today)) {
    const message = `This ${what} ended on ${until} and no longer holds. Look at the finding again; then remove it or give it a new date.`;
    return [{ rule: 'policy.expired', message, span: approval.untilSpan, fixes: [removal] }];
  }
  const problems: PolicyProblem[] = [];
  if (policy.requireReason && approval.reason === '') {
    const message = `This ${what} gives no reason. Say why the finding is no danger here.`;
    problems.push({ rule: 'policy.no-reason', message, span: approval.reasonSpan });
  }
  const last = policy.maxDays === undefined ? undefined : dayAfter(today, policy.maxDays);
  if (last !== undefined && (until === undefined || until > last)) {
    const message =
      until === undefined
        ? `This ${what} never ends, but \`max-days\` asks for an end: \`until\`, by ${last} at the latest.`
        : `This ${what} ends on ${until}; \`max-days\` asks for an end by ${last} at the latest.`;
    problems.push({ rule: 'policy.no-expiry', message, span: approval.untilSpan });
  }
  return problems;
}

/** All that is wrong with one file, as far as its own text and the policy as a whole tell. */
export function fileProblems(file: PolicyFile, policy: Policy, today: string): readonly PolicyProblem[] {
  const problems = [...file.problems];
  for (const allow of file.allows) {
    const removal = { title: 'Remove this approval', span: allow.removal, newText: '' };
    problems.push(...approvalProblems({ what: 'approval', ...allow, removal }, policy, today));
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}
