import type { EntryPlace, ManifestLists } from '../lists';
import { isBlank, skipBlanks, trimEnd } from '../name-characters';
import { scanRequirement } from '../pep508';
import { readOptions } from './options';
import { readPlainLine } from './plain';
import { readRequirement } from './requirement';

const DASH = 45;

/**
 * Reads one line of a requirements file, `text[start, end)` without its line end, into `lists`: a requirement with its
 * options, or options alone. Comments are cut off. Other formats hold such lines as well (conda's `pip:` list, PDM's
 * groups, tox's `deps`).
 */
export function readRequirementLine(
  text: string,
  start: number,
  end: number,
  place: EntryPlace,
  lists: ManifestLists,
): void {
  const plain = readPlainLine(text, start, end, place);
  if (plain !== undefined) {
    lists.entries.push(plain);
    return;
  }
  const from = skipBlanks(text, start, end);
  if (from >= end || text.charCodeAt(from) === 35) return;
  const to = trimEnd(text, from, commentStart(text, from, end));
  const options = optionsStart(text, from, to);
  const requirementEnd = trimEnd(text, from, options);
  const alone = requirementEnd === from;
  if (alone && isListMark(text, from, to)) {
    readListItem(text, from, to, place, lists);
    return;
  }
  // Problems and options of the later part come later: the requirement is read first, with the options' findings known.
  if (options >= to) {
    readRequirement(text, from, to, { editable: false, hashes: 0, end: to }, place, lists);
    return;
  }
  if (alone) {
    readOptions(text, options, to, true, place, lists);
    return;
  }
  const before = lists.problems.length;
  const { hashes, end: optionsEnd } = readOptions(text, options, to, false, place, lists);
  const later = lists.problems.splice(before);
  readRequirement(text, from, requirementEnd, { editable: false, hashes, end: optionsEnd }, place, lists);
  for (const problem of later) lists.problems.push(problem);
}

/** The offset of the comment, a `#` behind white space, in `[start, end)`; `end` without one. */
export function commentStart(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === 35 && (at === start || isBlank(text.charCodeAt(at - 1)))) return at;
  }
  return end;
}

/** The first word with a `-`, where words are what single blanks separate: a tab is no cut. */
function optionsStart(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === DASH) return start;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === DASH && text.charCodeAt(at - 1) === 32) return at;
  }
  return end;
}

function isListMark(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) === DASH && start + 1 < end && isBlank(text.charCodeAt(start + 1));
}

/** `- foo`: pip takes it for an option without a name and ignores the line. People see a requirement. */
function readListItem(
  text: string,
  start: number,
  end: number,
  place: EntryPlace,
  lists: ManifestLists,
): void {
  const at = skipBlanks(text, start + 1, end);
  if (text.charCodeAt(at) === DASH) {
    readOptions(text, at, end, true, place, lists);
    return;
  }
  if (scanRequirement(text, at, end) === undefined) return;
  const span = { start, end: start + 1 };
  lists.problems.push({ message: 'pip ignores this line because of its `-`: remove it.', span });
  readRequirementLine(text, at, end, place, lists);
}
