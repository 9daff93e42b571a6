import {
  APOSTROPHE,
  CLOSE_BRACKET,
  DOT,
  EQUALS,
  HASH,
  OPEN_BRACKET,
  QUOTE,
  isKeyLikeCode,
  isLineEnd,
  skipBlanks,
} from './chars';
import { scanLineString } from './strings';

/**
 * Whether the line at `lineStart` reads as a statement of its own, indented by at most `indent` characters: a whole
 * header or a key with its `=`. This is where reading goes on behind an array or a string that was left open.
 */
export function startsStatement(text: string, lineStart: number, indent: number): boolean {
  const at = skipBlanks(text, lineStart);
  if (at - lineStart > indent) return false;
  return text.charCodeAt(at) === OPEN_BRACKET ? looksLikeHeader(text, at) : looksLikeAssignment(text, at);
}

/** `a.b =`, but not `a ==`: that is a requirement that lost its quote. */
export function looksLikeAssignment(text: string, at: number): boolean {
  const behind = skipKeys(text, at);
  return behind !== undefined && text.charCodeAt(behind) === EQUALS && text.charCodeAt(behind + 1) !== EQUALS;
}

function looksLikeHeader(text: string, at: number): boolean {
  const doubled = text.charCodeAt(at + 1) === OPEN_BRACKET;
  let behind = skipKeys(text, skipBlanks(text, at + (doubled ? 2 : 1)));
  if (behind === undefined || text.charCodeAt(behind) !== CLOSE_BRACKET) return false;
  behind++;
  if (doubled) {
    if (text.charCodeAt(behind) !== CLOSE_BRACKET) return false;
    behind++;
  }
  const code = text.charCodeAt(skipBlanks(text, behind));
  return code === HASH || isLineEnd(code);
}

/** The offset behind a dotted key and its blanks, or `undefined` where no whole one stands. */
function skipKeys(text: string, start: number): number | undefined {
  let at = start;
  for (;;) {
    const first = text.charCodeAt(at);
    if (first === QUOTE || first === APOSTROPHE) {
      const part = scanLineString(text, at);
      if (!part.closed) return undefined;
      at = part.end;
    } else {
      const from = at;
      while (isKeyLikeCode(text.charCodeAt(at))) at++;
      if (at === from) return undefined;
    }
    at = skipBlanks(text, at);
    if (text.charCodeAt(at) !== DOT) return at;
    at = skipBlanks(text, at + 1);
  }
}
