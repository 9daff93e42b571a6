import type { Finding } from '../analysis/types';

/** UTF-16 units of a piece of text that tell one finding from another. */
const LONGEST_SUBJECT = 400;

/**
 * What a finding is on, told without its place, so that it stays the same when lines move: the normalised name, or for
 * a finding on an include the include as it is written; empty for one on the file as a whole.
 *
 * @param text the text that the finding was made on
 */
export function subjectOf(text: string, { rule, normalized, span }: Finding): string {
  if (normalized !== '' || rule === 'file.not-requirements') return normalized;
  return text.slice(span.start, Math.min(span.end, span.start + LONGEST_SUBJECT));
}

/** The parts as one text; different parts never give the same one. */
export function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
