import type { Finding } from './types';

/** Two lists of findings, each in the order of the text, as one. */
export function mergeFindings(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  if (a.length === 0 || b.length === 0) return b.length === 0 ? a : b;
  return [...a, ...b].sort((x, y) => x.span.start - y.span.start);
}
