import type { Span } from '../../../../shared/src/span';
import { addMoved, emptyLists, type EntryPlace, type ManifestLists } from '../lists';
import { isBlank, skipBlanks, trimEnd } from '../name-characters';
import type { EntryKind, Slip } from '../types';
import { commentStart, readRequirementLine } from './line';
import { originOf, type JoinedText, type LogicalLine } from './logical-lines';

const BACKSLASH = 92;

/** Reads one logical line of a requirements file into `lists`. */
export function readLogicalLine(
  text: string,
  line: LogicalLine,
  kind: EntryKind,
  lists: ManifestLists,
): void {
  const place: EntryPlace = { kind, group: '', removal: { start: line.start, end: line.end } };
  const { joined } = line;
  if (joined === undefined) readRequirementLine(text, line.start, line.contentEnd, place, lists);
  else {
    readJoined(text, joined, place, lists);
    const open = openEnd(text, line, joined);
    if (open >= 0) lists.slips.push({ kind: 'open-end', span: { start: open, end: open + 1 } });
  }
}

/** The place of a backslash that continues nothing, at the end of the file or before an empty line; else -1. */
function openEnd(text: string, line: LogicalLine, { origins }: JoinedText): number {
  const last = origins.at(-1) ?? line.start;
  const start = skipBlanks(text, last, line.contentEnd);
  if (start < line.contentEnd) {
    const isComment = text.charCodeAt(start) === 35;
    return text.charCodeAt(line.contentEnd - 1) === BACKSLASH && !isComment ? line.contentEnd - 1 : -1;
  }
  let at = last;
  while (at > line.start && isBlank(text.charCodeAt(at - 1))) at--;
  return at > line.start ? at - 1 : -1;
}

/** Reads a continued line in its joined form, and moves everything found to its place in the file. */
function readJoined(text: string, joined: JoinedText, place: EntryPlace, lists: ManifestLists): void {
  const found = emptyLists();
  readRequirementLine(joined.text, 0, joined.text.length, place, found);
  const move = (span: Span): Span => {
    const start = originOf(joined, span.start);
    return { start, end: span.end > span.start ? originOf(joined, span.end - 1) + 1 : start };
  };
  for (const entry of found.entries) {
    const nameSpan = move(entry.nameSpan);
    const verbatim = entry.verbatim && text.slice(nameSpan.start, nameSpan.end) === entry.name;
    lists.entries.push({ ...entry, nameSpan, span: move(entry.span), verbatim });
  }
  const slips = found.slips.map((slip) => (isSwallowed(slip, joined) ? swallowed(slip.span) : slip));
  addMoved(lists, { ...found, slips }, move);
  const eaten = eatenByComment(joined);
  if (eaten !== undefined) {
    const message = 'pip takes this line for a piece of the comment before it: remove the backslash there.';
    lists.problems.push({ message, span: move(eaten) });
    lists.slips.push({ kind: 'swallowed-line', by: 'comment', span: move(eaten) });
  }
}

/** Whether pip drops words that stand on a line of their own. */
function isSwallowed(slip: Slip, { text, starts }: JoinedText): boolean {
  if (slip.kind !== 'dropped-text') return false;
  const before = trimEnd(text, 0, slip.span.start);
  return starts.some((start) => start > 0 && start >= before && start <= slip.span.start);
}

function swallowed(span: Span): Slip {
  return { kind: 'swallowed-line', by: 'options', span };
}

/** The piece of a joined text that a comment on an earlier line swallows, or `undefined`. */
function eatenByComment({ text, starts }: JoinedText): Span | undefined {
  const comment = commentStart(text, 0, text.length);
  const next = starts.find((start) => start > comment);
  if (next === undefined) return undefined;
  const start = skipBlanks(text, next, text.length);
  const end = trimEnd(text, start, text.length);
  return end > start && text.charCodeAt(start) !== 35 ? { start, end } : undefined;
}
