/**
 * Ascending code points as text: for each run of neighbours the distance to the run before it, in base 36, and after
 * a `+` how many more follow. `65 66 67 97` is `1t+2 u`.
 */
export function encodeRanges(points: readonly number[]): string {
  const words: string[] = [];
  let last = 0;
  for (let i = 0; i < points.length;) {
    const first = points[i] ?? 0;
    let length = 1;
    while (points[i + length] === first + length) length += 1;
    const more = length > 1 ? `+${(length - 1).toString(36)}` : '';
    words.push((first - last).toString(36) + more);
    last = first + length - 1;
    i += length;
  }
  return words.join(' ');
}
