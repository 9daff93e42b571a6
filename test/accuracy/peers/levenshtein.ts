import type { Peer } from './peer';

/** Plain Levenshtein distance, without swaps, up to `limit`; `limit + 1` beyond. */
function levenshtein(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const change = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, change));
    }
    if (Math.min(...current) > limit) return limit + 1;
    above = current;
  }
  return above[right.length] ?? 0;
}

/** The rule that most home-made checks use: at most two edits from one of the 1,000 most downloaded names. */
export function levenshteinPeer(ranked: readonly string[]): Peer {
  const popular = ranked.slice(0, 1000);
  const own = new Set(popular);
  return {
    title: 'Levenshtein <= 2, top 1,000',
    flags: (name) => !own.has(name) && popular.some((target) => levenshtein(name, target, 2) <= 2),
  };
}
