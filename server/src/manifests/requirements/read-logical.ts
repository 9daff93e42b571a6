import type { Span } from '../../../../shared/src/span';
import { emptyLists, type EntryPlace, type ManifestLists } from '../lists';
import { skipBlanks, trimEnd } from '../name-characters';
import type { EntryKind } from '../types';
import { commentStart, readRequirementLine } from './line';
import { originOf, type JoinedText, type LogicalLine } from './logical-lines';

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
  else readJoined(text, joined, place, lists);
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
  for (const one of found.includes) lists.includes.push({ ...one, span: move(one.span) });
  for (const one of found.options) lists.options.push({ ...one, span: move(one.span) });
  for (const one of found.unnamed) lists.unnamed.push({ ...one, span: move(one.span) });
  for (const one of found.problems) lists.problems.push({ ...one, span: move(one.span) });
  const eaten = eatenByComment(joined);
  if (eaten !== undefined) {
    const message = 'pip takes this line for a piece of the comment before it: remove the backslash there.';
    lists.problems.push({ message, span: move(eaten) });
  }
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
