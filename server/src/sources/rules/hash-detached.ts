import { afterLineEnd, afterMark, CR, LF, lineEnd, lineStart } from '../../manifests/toml/chars';
import { lineEndOf } from '../../manifests/toml/edit';
import type { RuleContext, SourceFix, SourceRule } from '../types';

/**
 * Hashes that belong to no requirement: pip says so in its log, and installs the requirement above unprotected.
 *
 * @see https://github.com/pypa/pip/issues/11935
 */
export const hashDetached: SourceRule = {
  id: 'hash.detached',
  check: (context) =>
    context.manifest.slips.flatMap((slip) => {
      if (slip.kind !== 'detached-hash') return [];
      return [
        {
          rule: 'hash.detached',
          severity: 'error',
          message:
            'This hash belongs to no requirement, so pip ignores it and the requirement above is unprotected. ' +
            'End the line before it with a backslash and nothing behind that.',
          name: '',
          span: slip.span,
          fixes: attach(context, slip.span.start),
        },
      ];
    }),
};

/** A physical line: its start, its content, and the start of the next. */
interface Line {
  readonly start: number;
  readonly content: string;
}

/** Nobody puts more between a requirement and its hash. */
const MOST_LINES = 100;

/** The lines above an offset, the nearest first, up to the nearest one that is neither blank nor a comment. */
function linesAbove(text: string, at: number): readonly Line[] {
  const lines: Line[] = [];
  let end = lineStart(text, at);
  while (end > afterMark(text) && lines.length < MOST_LINES) {
    const isPair = text.charCodeAt(end - 1) === LF && text.charCodeAt(end - 2) === CR;
    const contentEnd = end - (isPair ? 2 : 1);
    const start = lineStart(text, contentEnd);
    const content = text.slice(start, contentEnd);
    lines.push({ start, content });
    if (!/^\s*(?:#|$)/.test(content)) break;
    end = start;
  }
  return lines;
}

function attach({ text }: RuleContext, at: number): readonly SourceFix[] {
  const above = linesAbove(text, at);
  const owner = above.at(-1);
  if (owner === undefined || /^\s*(?:#|$)/.test(owner.content)) return [];
  // A line of options takes no hash.
  if (/^\s*-/.test(owner.content) && !/^\s*--hash\b/.test(owner.content)) return [];
  // A comment at the end of the line would swallow the hash behind a backslash.
  if (/(?:^|\s)#/.test(owner.content)) return [];
  const kept = owner.content.replace(/\s*\\?\s*$/, '');
  const tail = { start: owner.start + kept.length, end: owner.start + owner.content.length };
  const between = { start: nextLine(text, owner.start), end: lineStart(text, at) };
  const comments = above
    .slice(0, -1)
    .reverse()
    .filter(({ content }) => content.includes('#'))
    .map(({ content }) => `${content.trim()}${lineEndOf(text)}`)
    .join('');
  const changes = [
    ...(comments === '' ? [] : [{ span: { start: owner.start, end: owner.start }, newText: comments }]),
    { span: tail, newText: ' \\' },
    ...(between.end > between.start ? [{ span: between, newText: '' }] : []),
  ];
  const [first, ...rest] = changes;
  if (first === undefined) return [];
  const title = 'Join the hash to the requirement above';
  return [{ title, preferred: true, exact: true, changes: [first, ...rest] }];
}

function nextLine(text: string, at: number): number {
  return afterLineEnd(text, lineEnd(text, at));
}
