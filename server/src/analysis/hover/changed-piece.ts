/** A text in three pieces, of which the middle one differs from another text. It may be empty. */
export interface Pieces {
  readonly before: string;
  readonly changed: string;
  readonly after: string;
}

/**
 * What differs between two texts once their common beginning and end are taken off, in both. Counts in code points:
 * no character is cut in half. Linear.
 */
export function changedPieces(left: string, right: string): readonly [left: Pieces, right: Pieces] {
  const [a, b] = [Array.from(left), Array.from(right)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [cut(a, start, end), cut(b, start, end)];
}

function cut(points: readonly string[], start: number, end: number): Pieces {
  const from = points.length - end;
  return {
    before: points.slice(0, start).join(''),
    changed: points.slice(start, from).join(''),
    after: points.slice(from).join(''),
  };
}
