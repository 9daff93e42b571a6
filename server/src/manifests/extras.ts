import type { Span } from '../../../shared/src/span';
import { endOfName, isNameStart, skipBlanks } from './name-characters';
import type { ManifestProblem } from './types';

export interface ScannedExtras {
  readonly names: readonly string[];
  readonly spans: readonly Span[];
  /** The offset after the `]`, or where the list breaks off. */
  readonly end: number;
}

/**
 * Reads `[a, b]` from the `[` at `start` on. A list that is not closed ends before what can't belong to it, so that a
 * half-typed `requests[` costs nothing that follows.
 */
export function scanExtras(
  text: string,
  start: number,
  end: number,
  problems: ManifestProblem[],
): ScannedExtras {
  const names: string[] = [];
  const spans: Span[] = [];
  let at = skipBlanks(text, start + 1, end);
  let comma = -1;
  while (at < end && text.charCodeAt(at) !== 93) {
    if (text.charCodeAt(at) === 44) {
      if (comma >= 0 || names.length === 0) problems.push(missingExtra(at));
      comma = at;
      at = skipBlanks(text, at + 1, end);
      continue;
    }
    if (!isNameStart(text, at)) break;
    if (comma < 0 && names.length > 0) {
      problems.push({ message: 'A comma is missing between two extras.', span: { start: at, end: at + 1 } });
    }
    const from = at;
    at = endOfName(text, from, end);
    names.push(text.slice(from, at));
    spans.push({ start: from, end: at });
    comma = -1;
    at = skipBlanks(text, at, end);
  }
  if (comma >= 0 && names.length > 0) problems.push(missingExtra(comma));
  if (at < end && text.charCodeAt(at) === 93) return { names, spans, end: at + 1 };
  problems.push({ message: 'The extras are not closed: a `]` is missing.', span: { start, end: at } });
  return { names, spans, end: at };
}

function missingExtra(comma: number): ManifestProblem {
  return { message: 'An extra is missing beside this comma.', span: { start: comma, end: comma + 1 } };
}
