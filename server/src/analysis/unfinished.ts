import { normalizeName } from '../../../shared/src/normalize';

/**
 * Tells the beginnings of popular names from other words, in time logarithmic in the number of names. A whole name
 * is no beginning, unless a longer one starts with it.
 *
 * @param ranked PEP 503 normalised, in any order
 */
export function createUnfinished(ranked: readonly string[]): (name: string) => boolean {
  let sorted: readonly string[] | undefined;
  return (name) => {
    const start = normalizeName(name);
    sorted ??= [...ranked].sort();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') <= start) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(start) === true;
  };
}
