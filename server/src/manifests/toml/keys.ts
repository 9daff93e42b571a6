import { APOSTROPHE, DOT, QUOTE, isBareKeyCode, isKeyLikeCode, skipBlanks } from './chars';
import { decodeString } from './decode';
import { scanLineString } from './strings';
import type { TomlKey, TomlProblem } from './types';

/** A dotted key as it was found. */
export interface ScannedKeys {
  readonly keys: readonly TomlKey[];
  /** Where the first part starts, with its quote. */
  readonly start: number;
  /** Behind the last part and its quote. */
  readonly end: number;
  /** The first thing that TOML refuses. */
  readonly problem: TomlProblem | undefined;
}

/**
 * Reads the dotted key at `at`. Letters outside ASCII are taken in without quotes, an open quote ends with its line,
 * and a dot with nothing behind it gives the parts before it. `keys` is empty where no key stands.
 */
export function scanKeys(text: string, start: number): ScannedKeys {
  const keys: TomlKey[] = [];
  let problem: TomlProblem | undefined;
  let at = start;
  let end = start;
  for (;;) {
    const first = text.charCodeAt(at);
    if (first === QUOTE || first === APOSTROPHE) {
      const part = scanLineString(text, at);
      const { value, offsets, unknownEscape } = decodeString(text, part);
      const span = { start: part.from, end: part.to };
      keys.push({ name: value, ...span, verbatim: offsets === undefined });
      end = part.end;
      if (!part.closed) problem ??= { message: 'This key has no closing quote.', span };
      else if (unknownEscape !== undefined)
        problem ??= { message: 'This key holds an unknown escape.', span };
    } else {
      const from = at;
      let odd = false;
      for (let code = first; isKeyLikeCode(code); code = text.charCodeAt(at)) {
        odd ||= !isBareKeyCode(code);
        at++;
      }
      if (at === from) {
        if (keys.length > 0)
          problem ??= { message: 'A key is missing behind the dot.', span: { start, end } };
        return { keys, start, end, problem };
      }
      keys.push({ name: text.slice(from, at), start: from, end: at, verbatim: true });
      end = at;
      if (odd) {
        const span = { start: from, end: at };
        problem ??= { message: 'A key with letters outside ASCII needs quotes.', span };
      }
    }
    const dot = skipBlanks(text, end);
    if (text.charCodeAt(dot) !== DOT) return { keys, start, end, problem };
    at = skipBlanks(text, dot + 1);
  }
}
