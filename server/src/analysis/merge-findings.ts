import type { Finding } from './types';

/**
 * Two lists of findings, each in the order of the text, as one. What looks like a private name isn't called unknown as
 * well: that says less of the same name.
 */
export function mergeFindings(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  if (a.length === 0 || b.length === 0) return b.length === 0 ? a : b;
  const all = [...a, ...b];
  const alike = new Set(
    all.filter(({ rule }) => rule === 'name.private-lookalike').map(({ span }) => span.start),
  );
  return all
    .filter(({ rule, span }) => rule !== 'name.unknown' || !alike.has(span.start))
    .sort((x, y) => x.span.start - y.span.start);
}
