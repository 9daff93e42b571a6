import type { RuleId } from '../../../../shared/src/rule-ids';
import { approvalProblems } from '../../policy/problems';
import type { Policy, PolicyFix, PolicyProblem } from '../../policy/types';
import type { PolicyComment } from './comments';

/**
 * All that is wrong with one comment, in the order of the text.
 *
 * @param isNeeded whether the comment suppresses a finding of the rule, or nobody can tell
 */
export function commentProblems(
  { directive, misplaced, removal }: PolicyComment,
  policy: Policy,
  today: string,
  isNeeded: (rule: RuleId) => boolean,
): readonly PolicyProblem[] {
  const { span, reason, until, rules } = directive;
  const remove = { title: 'Remove this comment', span: removal, newText: '' };
  if (misplaced !== undefined) {
    return [{ rule: 'policy.invalid', message: misplaced, span, fixes: [remove] }];
  }
  if (directive.problems.length > 0) return directive.problems;
  const approval = {
    what: 'comment',
    reason,
    span,
    untilSpan: span,
    reasonSpan: span,
    removal: remove,
  } as const;
  const found = approvalProblems(until === undefined ? approval : { ...approval, until }, policy, today);
  // Once it is over it holds nothing, so it can't be needed either.
  if (found.some(({ rule }) => rule === 'policy.expired')) return found;
  const unused = rules.filter(({ id }) => !isNeeded(id));
  if (unused.length === rules.length)
    return [...found, unusedProblem(directive.span, 'This comment', remove)];
  return [
    ...found,
    ...unused.map(({ id, span: place }) =>
      unusedProblem(place, `\`${id}\` in this comment`, withoutRule(directive.rules, id)),
    ),
  ];
}

function unusedProblem(span: PolicyProblem['span'], what: string, fix: PolicyFix): PolicyProblem {
  return { rule: 'policy.unused', message: `${what} silences nothing. Remove it.`, span, fixes: [fix] };
}

/** Takes a rule out of the brackets, with the comma before it, or behind it if it is the first. */
function withoutRule(rules: PolicyComment['directive']['rules'], id: RuleId): PolicyFix {
  const at = rules.findIndex((rule) => rule.id === id);
  const [before, own, after] = [rules[at - 1], rules[at], rules[at + 1]];
  const span = {
    start: before?.span.end ?? own?.span.start ?? 0,
    end: before === undefined ? (after?.span.start ?? own?.span.end ?? 0) : (own?.span.end ?? 0),
  };
  return { title: `Remove \`${id}\` from the comment`, span, newText: '' };
}
