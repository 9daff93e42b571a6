import { emptyLists } from '../lists';
import { manifestOfParts } from '../parts';
import type { EntryKind, FormatId, Manifest, ManifestReader } from '../types';
import { logicalLineAt } from './logical-lines';
import { readLogicalLine } from './read-logical';
import { moveLines, unchangedParts, type Lines, type Reading, type Reuse } from './reuse';

/**
 * How long a part is at least, in UTF-16 units: some eighty lines. A change costs the reading of one or two parts, and
 * a step for each of the others.
 */
const PART_LENGTH = 2048;

/** What each manifest was read from: the next reading of a changed text keeps what lies outside the change. */
const readings = new WeakMap<Manifest, Reading>();

/** A reader of lines. @param partLength shorter than usual in tests only */
export function lineReader(format: FormatId, kind: EntryKind, partLength = PART_LENGTH): ManifestReader {
  return (text, previous) => {
    const old = previous?.format === format ? readings.get(previous) : undefined;
    const reuse = old && unchangedParts(old, text);
    // A byte order mark is no part of the first name.
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const lines =
      old === undefined || reuse === undefined
        ? readLines(text, start, 0, kind, partLength)
        : readChange(text, old, reuse, kind, partLength);
    const manifest = manifestOfParts(format, lines);
    readings.set(manifest, { text, lines });
    return manifest;
  };
}

/** The parts of `text` from `start` on, for a text that stands `shift` units before its place in the file. */
function readLines(text: string, start: number, shift: number, kind: EntryKind, partLength: number): Lines[] {
  const lines: Lines[] = [];
  let first = start;
  let part = emptyLists();
  let at = start;
  while (at < text.length) {
    const line = logicalLineAt(text, at);
    readLogicalLine(text, line, kind, part);
    at = line.end;
    // No part is short but the last of all, so that their number doesn't grow while lines are added one by one.
    const full = at - first >= partLength && text.length - at >= partLength;
    if (!full && at < text.length) continue;
    lines.push({ part, start: first + shift, shift });
    first = at;
    part = emptyLists();
  }
  return lines;
}

/** The parts of a changed text: the old ones but for the place of the change. */
function readChange(
  text: string,
  old: Reading,
  reuse: Reuse,
  kind: EntryKind,
  partLength: number,
): readonly Lines[] {
  const { head, from, shift } = reuse;
  let to = from;
  let tail = -1;
  while (to < text.length && (tail = reuse.tailAt(to)) < 0) to = logicalLineAt(text, to).end;
  const fresh = readLines(copyOf(text, from, to), 0, from, kind, partLength);
  const rest = tail < 0 ? [] : moveLines(old.lines.slice(tail), shift);
  return [...old.lines.slice(0, head), ...fresh, ...rest];
}

/**
 * A piece of a text as a string of its own. A slice, and every name that is cut from it, would keep the whole text in
 * memory, and with a change here and there a text for each of them.
 */
function copyOf(text: string, start: number, end: number): string {
  const middle = (start + end) >> 1;
  return [text.slice(start, middle), text.slice(middle, end)].join('');
}

/** Reads a requirements file as pip does. */
export const readRequirements: ManifestReader = lineReader('requirements', 'requirement');

/** Reads a constraints file: the same syntax, but nothing in it is installed by itself. */
export const readConstraints: ManifestReader = lineReader('constraints', 'constraint');
