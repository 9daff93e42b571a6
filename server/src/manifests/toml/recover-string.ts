import { APOSTROPHE, lineEnd } from './chars';
import { startsStatement } from './recover';
import { scanMultiString } from './strings';
import type { TomlString } from './types';

/** How far the search for the end of a multi-line string came in vain, per kind of quote: nobody searches there again. */
export interface OpenStrings {
  basic: number;
  literal: number;
}

/**
 * Reads a multi-line string in text that is known to be broken: it ends at its closing quotes or, where a line that
 * looks like a statement (not indented deeper than `indent`) comes first, there. With `shortest` an open one ends
 * with its own line, so that the lines below are read for themselves.
 */
export function recoverMultiString(
  text: string,
  at: number,
  indent: number,
  open: OpenStrings,
  shortest: boolean,
): TomlString {
  const kind = text.charCodeAt(at) === APOSTROPHE ? 'literal' : 'basic';
  const searched = at < open[kind];
  const found = scanMultiString(
    text,
    at,
    text.length,
    (line) => searched || startsStatement(text, line, indent),
  );
  if (found.closed) return found;
  if (!searched) open[kind] = found.end;
  return shortest || searched ? scanMultiString(text, at, lineEnd(text, at)) : found;
}
