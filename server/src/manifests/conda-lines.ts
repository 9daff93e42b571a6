import type { Span } from '../../../shared/src/span';
import { CR, LF, afterLineEnd, lineEnd, skipBlanks, trimEnd } from './toml/chars';

/** One item of a list that was found by its line alone. */
export interface ListItem extends Span {
  readonly group: string;
}

const DEPENDENCIES = /^["']?dependencies["']?[ \t]*:/;
const KEY = /^["']?[A-Za-z_][\w-]*["']?[ \t]*:(?:[ \t]|$)/;
const PIP = /^["']?pip["']?[ \t]*:[ \t]*(?:#.*)?$/;

/** Longer keys than this are prose. */
const MAX_KEY = 100;

/**
 * The items below `dependencies:` line by line: what starts with `-` is an item, what stands deeper than `- pip:` belongs
 * to its list. For files that are no valid YAML at the moment, or where a wrong indentation joins two lines into one.
 * Linear; gives spans without quotes and comments.
 */
export function listItems(text: string): readonly ListItem[] {
  const items: ListItem[] = [];
  let inside = false;
  let pipIndent: number | undefined;
  let next = 0;
  for (let start = 0; start < text.length; start = next) {
    const end = lineEnd(text, start);
    next = afterLineEnd(text, end);
    const first = skipBlanks(text, start);
    if (first === start) {
      const head = text.slice(start, Math.min(end, start + MAX_KEY));
      if (DEPENDENCIES.test(head)) inside = true;
      else if (KEY.test(head)) inside = false;
    }
    if (!inside || text.charAt(first) !== '-') continue;
    const indent = first - start;
    const from = skipBlanks(text, first + 1);
    if (from === first + 1 || from >= end) continue;
    if (PIP.test(text.slice(from, Math.min(end, from + MAX_KEY)))) {
      pipIndent = indent;
      continue;
    }
    if (pipIndent !== undefined && indent <= pipIndent) pipIndent = undefined;
    const group = pipIndent === undefined ? 'dependencies' : 'dependencies.pip';
    items.push({ ...itemSpan(text, from, end), group });
  }
  return items;
}

/** A scalar without its quotes, or without the comment behind it. */
function itemSpan(text: string, start: number, end: number): Span {
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    const closing = text.indexOf(quote, start + 1);
    return { start: start + 1, end: closing < 0 || closing > end ? trimEnd(text, start + 1, end) : closing };
  }
  let stop = start;
  while (stop < end && !(text.charAt(stop) === '#' && isBlank(text, stop - 1))) stop++;
  return { start, end: trimEnd(text, start, stop) };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === LF || code === CR;
}
