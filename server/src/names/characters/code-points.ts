/**
 * Reads the packed form of ascending code points that the data files use: for each run the distance to the run before
 * it in base 36, and after a `+` how many more follow. `1t+2 u` is 65, 66, 67, 97.
 */
export function decodeRanges(packed: string): readonly number[] {
  const points: number[] = [];
  let last = 0;
  for (const word of packed.split(' ')) {
    const [distance = '', more = ''] = word.split('+');
    const first = last + Number.parseInt(distance, 36);
    const length = more === '' ? 1 : Number.parseInt(more, 36) + 1;
    for (let i = 0; i < length; i += 1) points.push(first + i);
    last = first + length - 1;
  }
  return points;
}
