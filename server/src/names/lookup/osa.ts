/**
 * Optimal string alignment: the least number of insertions, deletions, substitutions and swaps of two adjacent
 * characters that turn one text into the other, where no piece is edited twice. It is symmetric, 0 only for equal
 * texts, and at least the difference of the lengths; the triangle inequality doesn't hold (`ca`, `ac`, `abc`).
 */
let before = new Uint16Array(512);
let above = new Uint16Array(512);
let current = new Uint16Array(512);

/**
 * The distance if it is at most `limit`, else `limit + 1`. `limit` is from 0 to 60,000. Works on the diagonal band
 * that a distance within the limit can't leave: `O(limit * length)`, and allocates only for texts over 500 characters.
 */
export function osaDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let start = 0;
  let leftEnd = left.length;
  let rightEnd = right.length;
  // Beyond the end a code is NaN, which equals nothing.
  while (left.charCodeAt(start) === right.charCodeAt(start)) start++;
  while (
    leftEnd > start &&
    rightEnd > start &&
    left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)
  ) {
    leftEnd--;
    rightEnd--;
  }
  return bandDistance(left, right, start, leftEnd, rightEnd, limit);
}

/** Makes room for a row of the columns 0 to `width`. */
function reserve(width: number): void {
  if (current.length > width) return;
  before = new Uint16Array(width * 2);
  above = new Uint16Array(width * 2);
  current = new Uint16Array(width * 2);
}

function bandDistance(
  left: string,
  right: string,
  start: number,
  leftEnd: number,
  rightEnd: number,
  limit: number,
): number {
  const beyond = limit + 1;
  const width = rightEnd - start;
  const height = leftEnd - start;
  const base = start - 1;
  reserve(width);
  for (let column = 0; column <= Math.min(width, limit); column++) above[column] = column;
  for (let row = 1; row <= height; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(width, row + limit);
    const character = left.charCodeAt(base + row);
    const previous = row > 1 ? left.charCodeAt(base + row - 1) : -1;
    let least = Math.min(row, beyond);
    current[from - 1] = least;
    for (let column = from; column <= to; column++) {
      const other = right.charCodeAt(base + column);
      // What lies right of the band above was never written for this pair of rows.
      const deletion = column === row + limit ? beyond : (above[column] ?? beyond) + 1;
      const insertion = (current[column - 1] ?? beyond) + 1;
      const change = (above[column - 1] ?? beyond) + (character === other ? 0 : 1);
      let distance = Math.min(deletion, insertion, change, beyond);
      if (column > 1 && character === right.charCodeAt(base + column - 1) && previous === other) {
        distance = Math.min(distance, (before[column - 2] ?? beyond) + 1);
      }
      current[column] = distance;
      if (distance < least) least = distance;
    }
    // A swap reaches back to the row above, where nothing is under the limit either: one deletion less.
    if (least > limit) return beyond;
    const recycled = before;
    before = above;
    above = current;
    current = recycled;
  }
  return above[width] ?? beyond;
}
