import type { RuleId } from '../../../shared/src/rule-ids';
import { RULE_IDS } from '../../../shared/src/rule-ids';
import type { Span } from '../../../shared/src/span';
import { isDay } from './dates';
import type { Complain } from './reading';
import { complainOfWord } from './reading';
import type { PolicyProblem } from './types';

/** What a comment asks for. */
export interface Directive {
  readonly kind: 'ignore' | 'ignore-file';
  /** In the order of the text; none where anything in the comment isn't understood. */
  readonly rules: readonly DirectiveRule[];
  readonly reason: string;
  readonly until?: string;
  /** From the sign of the comment to its last character. */
  readonly span: Span;
  readonly problems: readonly PolicyProblem[];
}

export interface DirectiveRule {
  readonly id: RuleId;
  readonly span: Span;
}

/** How every such comment begins, behind its sign. */
export const DIRECTIVE_NAME = 'lookalike:';

/** Behind the name: one of the two words, or a slip of one in front of a bracket; all else is prose. */
const HEAD = /^lookalike:[ \t]*([a-z-]{3,20})[ \t]*(?=(\[)|[ \t]|$)/i;
const WORDS = ['ignore', 'ignore-file'] as const;
const UNTIL = /^[ \t]*until[ \t]*=[ \t]*(\S*)/;

/** No comment of more is anybody's. */
const LONGEST = 2000;

/**
 * Understands a comment: `# lookalike: ignore[rule, …] until=2027-01-31 -- reason`. `undefined` for a comment that asks
 * for nothing. What is wrong in it is a problem, and then the comment holds nothing. Linear; never throws.
 *
 * @param span the comment with its sign, without the line's end
 */
export function readDirective(text: string, span: Span): Directive | undefined {
  const sign = span.start;
  const content = text.slice(sign, Math.min(span.end, sign + LONGEST));
  const lead = /^[#;]+[ \t]*/.exec(content)?.[0].length ?? 0;
  const head = HEAD.exec(content.slice(lead));
  const written = head?.[1]?.toLowerCase();
  if (head === null || written === undefined) return undefined;
  const kind = WORDS.find((word) => word === written);
  if (kind === undefined && (head[2] === undefined || !written.startsWith('i'))) return undefined;

  const problems: PolicyProblem[] = [];
  const complain: Complain = (message, place, more) =>
    void problems.push({ rule: 'policy.invalid', message, span: place, ...more });
  const at = sign + lead + head[0].length;
  const wordStart = sign + lead + head[0].search(/[a-z-]+[ \t]*$/i);
  if (kind === undefined)
    complainOfWord(
      'comment',
      written,
      { start: wordStart, end: wordStart + written.length },
      WORDS,
      complain,
    );
  const end = sign + content.trimEnd().length;
  const whole = { start: sign, end };
  const { rules, next } = readRules(text, { start: at, end }, whole, complain);
  const tail = readTail(text, { start: next, end }, complain);
  return {
    kind: kind ?? 'ignore',
    rules: problems.length === 0 ? rules : [],
    reason: tail.reason,
    ...(tail.until === undefined ? {} : { until: tail.until }),
    span: whole,
    problems,
  };
}

interface Rules {
  readonly rules: readonly DirectiveRule[];
  /** The offset behind the closing bracket. */
  readonly next: number;
}

function readRules(text: string, { start, end }: Span, whole: Span, complain: Complain): Rules {
  const close = text.slice(start, end).indexOf(']');
  if (text.charAt(start) !== '[' || close < 0) {
    complain(
      'Name the rules in brackets: `ignore[name.unknown]`. A comment for all rules is not heeded.',
      whole,
    );
    return { rules: [], next: end };
  }
  const rules: DirectiveRule[] = [];
  let from = start + 1;
  const last = start + close;
  for (const part of text.slice(from, last).split(',')) {
    const id = part.trim();
    const idStart = from + (part.length - part.trimStart().length);
    const span = { start: idStart, end: idStart + id.length };
    from += part.length + 1;
    if (id === '') continue;
    const rule = RULE_IDS.find((known) => known === id);
    if (rule !== undefined) rules.push({ id: rule, span });
    else if (id.includes('*')) complain('A comment names rules one by one, without a `*`.', span);
    else complainOfWord('rule', id, span, RULE_IDS, complain);
  }
  if (rules.length === 0) complain('No rule is named here that there is.', { start, end: last + 1 });
  return { rules, next: last + 1 };
}

function readTail(
  text: string,
  { start, end }: Span,
  complain: Complain,
): { readonly until?: string; readonly reason: string } {
  let at = start;
  const until = UNTIL.exec(text.slice(at, end));
  if (until !== null) {
    const day = until[1] ?? '';
    at += until[0].length;
    if (!isDay(day))
      complain('`until` needs a day such as `2027-06-30`. Without one the comment counts as expired.', {
        start: at - day.length,
        end: at,
      });
  }
  const rest = text.slice(at, end).trimStart();
  const day = until === null ? {} : { until: until[1] ?? '' };
  if (rest === '') return { ...day, reason: '' };
  if (rest.startsWith('--')) return { ...day, reason: rest.slice(2).trim() };
  const span = { start: end - rest.length, end };
  const title = 'Make it the reason';
  complain('The reason stands behind `--`.', span, {
    fixes: [{ title, span: { start: span.start, end: span.start }, newText: '-- ' }],
  });
  return { ...day, reason: '' };
}
