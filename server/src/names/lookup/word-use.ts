/** How the words between hyphens are used over the whole ranked list. */
export interface WordUse {
  /** In how many ranked names the word stands beside other words. */
  count(word: string): number;
}

/** How many words are counted one by one before all are: most command lines ask for a name or two. */
const MOST_SCANS = 64;

export function findWords(ranked: readonly string[]): WordUse {
  let scans = 0;
  let counts: ReadonlyMap<string, number> | undefined;
  return {
    count(word) {
      if (counts === undefined && scans++ < MOST_SCANS) return countOne(ranked, word);
      counts ??= countAll(ranked);
      return counts.get(word) ?? 0;
    },
  };
}

function countOne(ranked: readonly string[], word: string): number {
  let count = 0;
  for (const name of ranked) {
    if (name.length > word.length && name.includes(word) && name.split('-').includes(word)) count++;
  }
  return count;
}

function countAll(ranked: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of ranked) {
    if (!name.includes('-')) continue;
    for (const word of new Set(name.split('-'))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
