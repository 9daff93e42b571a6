import type { Span } from '../../../../shared/src/span';

/** A key or a value of a JSON text. */
export interface JsonWord {
  readonly text: string;
  /** Without the quotes of a string. */
  readonly span: Span;
  /** Whether the text at the span is exactly `text`: false for escapes. */
  readonly verbatim: boolean;
}

/** A key, or a value that is no object and no list, with the keys that lead to it. */
export interface JsonEvent {
  readonly kind: 'key' | 'value';
  /** The keys of the objects around it, outermost first, with its own; each list stands there as `[]`. */
  readonly path: readonly string[];
  readonly word: JsonWord;
}

const TOKEN = /"(?:[^"\\\r\n]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/y;
/** Keys below that many objects and lists are of no interest. */
const DEEPEST = 8;

/**
 * The keys and plain values of a JSON text, in the order of the text. Takes any text, and time linear in its length: a
 * string without its end costs the rest of its line.
 */
export function* jsonMembers(text: string): Generator<JsonEvent> {
  /** For each object around the place its last key; for each list `[]`. */
  const around: string[] = [];
  const isObject: boolean[] = [];
  let depth = 0;
  let expectsKey = false;
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) {
      at = text.charAt(at) === '"' ? endOfLine(text, at) : at + 1;
      continue;
    }
    const start = at;
    at += token.length;
    if (token === '{' || token === '[') {
      if (depth < DEEPEST) {
        around[depth] = token === '{' ? '' : '[]';
        isObject[depth] = token === '{';
      }
      depth++;
      expectsKey = token === '{';
    } else if (token === '}' || token === ']') {
      depth = Math.max(depth - 1, 0);
      expectsKey = false;
    } else if (token === ',') {
      expectsKey = isObject[depth - 1] === true;
    } else if (token !== ':' && depth <= DEEPEST) {
      const word = wordOf(token, start);
      const isKey = expectsKey && depth > 0;
      if (isKey) around[depth - 1] = word.text;
      expectsKey = false;
      yield { kind: isKey ? 'key' : 'value', path: around.slice(0, depth), word };
    }
  }
}

function wordOf(token: string, start: number): JsonWord {
  if (!token.startsWith('"'))
    return { text: token, span: { start, end: start + token.length }, verbatim: true };
  const inner = token.slice(1, -1);
  const span = { start: start + 1, end: start + token.length - 1 };
  if (!inner.includes('\\')) return { text: inner, span, verbatim: true };
  try {
    return { text: String(JSON.parse(token)), span, verbatim: false };
  } catch {
    return { text: inner, span, verbatim: true };
  }
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}
