import type { RuleId } from '../../../../../shared/src/rule-ids';
import type { Span } from '../../../../../shared/src/span';
import { logicalLineAt } from '../../../manifests/requirements/logical-lines';
import { lineEnd, lineStart, skipBlanks } from '../../../manifests/toml/chars';
import { lineEndOf } from '../../../manifests/toml/edit';
import type { FormatId } from '../../../manifests/types';
import type { Change } from '../../types';
import { policyComments } from '../comments';

export interface NewComment {
  readonly rule: RuleId;
  /** One line; empty where none was given. */
  readonly reason: string;
  readonly until?: string;
}

/**
 * A comment that silences a rule for the finding at a place: at the end of its line where there is room, else on a line
 * of its own above it, above the whole requirement where that is continued. `undefined` where the format has no
 * comments, or none can stand there.
 */
export function ignoreComment(
  text: string,
  format: FormatId,
  finding: Span,
  comment: NewComment,
): Change | undefined {
  const content = contentOf(comment);
  const change =
    format === 'setup-cfg' || format === 'tox'
      ? above(text, format, finding, content)
      : (behind(text, format, finding, content) ?? above(text, format, finding, content));
  return works(text, format, finding, comment.rule, change) ? change : undefined;
}

function contentOf({ rule, reason, until }: NewComment): string {
  const end = until === undefined ? '' : ` until=${until}`;
  return `# lookalike: ignore[${rule}]${end}${reason === '' ? '' : ` -- ${reason}`}`;
}

/** At the end of the line, unless the line goes on in the next one or has a comment already. */
function behind(text: string, format: FormatId, { start }: Span, content: string): Change | undefined {
  const first = lineStart(text, start);
  const end = lineEnd(text, start);
  const line = text.slice(first, end);
  if (format === 'script' ? line.slice(1).includes('#') : line.includes('#')) return undefined;
  if (line.endsWith('\\')) return undefined;
  if (isList(format) && logicalStart(text, first) !== first) return undefined;
  const at = first + line.trimEnd().length;
  return { span: { start: at, end: at }, newText: `  ${content}` };
}

function above(text: string, format: FormatId, { start }: Span, content: string): Change {
  const line = lineStart(text, start);
  const first = isList(format) ? logicalStart(text, line) : line;
  const from = first === 0 && text.charCodeAt(0) === 0xfeff ? 1 : first;
  const indent = text.slice(from, skipBlanks(text, from));
  // A block of metadata is itself made of comments.
  const mark = format === 'script' ? '# ' : '';
  return { span: { start: from, end: from }, newText: `${indent}${mark}${content}${lineEndOf(text)}` };
}

/** Whether the comment, put there, covers the finding: no string swallows it, and no other line is meant. */
function works(
  text: string,
  format: FormatId,
  finding: Span,
  rule: RuleId,
  { span, newText }: Change,
): boolean {
  const changed = text.slice(0, span.start) + newText + text.slice(span.end);
  const start = finding.start < span.start ? finding.start : finding.start + newText.length;
  return policyComments(changed, format).some(
    ({ directive, covers }) =>
      covers !== undefined &&
      covers.start <= start &&
      start < covers.end &&
      directive.kind === 'ignore' &&
      directive.rules.some(({ id }) => id === rule),
  );
}

function isList(format: FormatId): boolean {
  return format === 'requirements' || format === 'constraints';
}

function logicalStart(text: string, line: number): number {
  let start = 0;
  for (let next = 0; next <= line && next < text.length; next = logicalLineAt(text, next).end) start = next;
  return start;
}
