import { BACKSLASH, QUOTE, afterLineEnd, isLineEnd, trimEnd } from './chars';
import type { TomlString } from './types';

/** Whether three of the same quote stand at `at`. */
export function isTriple(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === text.charCodeAt(at + 1) && code === text.charCodeAt(at + 2);
}

/** Reads the string of one line whose quote stands at `at`. An open one ends with the line, without its blanks. */
export function scanLineString(text: string, at: number): TomlString {
  const quote = text.charCodeAt(at);
  const basic = quote === QUOTE;
  let escaped = false;
  let i = at + 1;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code === quote) return lineString(at, i, i + 1, basic, escaped, true);
    if (isLineEnd(code)) {
      const to = trimEnd(text, at + 1, i);
      return lineString(at, to, to, basic, escaped, false);
    }
    if (basic && code === BACKSLASH) {
      escaped = true;
      if (!isLineEnd(text.charCodeAt(i + 1))) i++;
    }
    i++;
  }
}

function lineString(
  start: number,
  to: number,
  end: number,
  basic: boolean,
  escaped: boolean,
  closed: boolean,
): TomlString {
  const style = basic ? 'basic' : 'literal';
  return { kind: 'string', style, start, end, from: start + 1, to, escaped, closed };
}

/**
 * Reads the multi-line string whose three quotes stand at `at`. It ends open at `limit`, or at the start of a line that
 * `stop` says yes to, where no closing quotes come first.
 */
export function scanMultiString(
  text: string,
  at: number,
  limit = text.length,
  stop?: (lineStart: number) => boolean,
): TomlString {
  const quote = text.charCodeAt(at);
  const basic = quote === QUOTE;
  const from = Math.min(afterLineEnd(text, at + 3), limit);
  let escaped = false;
  for (let i = Math.min(at + 3, limit); i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === quote && isTriple(text, i)) {
      // Up to two quotes may stand right before the three that close.
      let to = i;
      while (to < i + 2 && text.charCodeAt(to + 3) === quote) to++;
      return multiString(at, from, to, to + 3, basic, escaped, true);
    }
    if (basic && code === BACKSLASH) {
      escaped = true;
      if (!isLineEnd(text.charCodeAt(i + 1))) i++;
    } else if (stop !== undefined && isLineEnd(code)) {
      const next = afterLineEnd(text, i);
      if (stop(next)) return multiString(at, Math.min(from, next), next, next, basic, escaped, false);
      i = next - 1;
    }
  }
  return multiString(at, from, limit, limit, basic, escaped, false);
}

function multiString(
  start: number,
  from: number,
  to: number,
  end: number,
  basic: boolean,
  escaped: boolean,
  closed: boolean,
): TomlString {
  return {
    kind: 'string',
    style: basic ? 'multi-basic' : 'multi-literal',
    start,
    end,
    from,
    to,
    escaped,
    closed,
  };
}
