/** How the words between hyphens are used over the whole ranked list. */
export interface WordUse {
  /** In how many ranked names the word stands beside other words. */
  count(word: string): number;
}

export function findWords(ranked: readonly string[]): WordUse {
  const counts = new Map<string, number>();
  for (const name of ranked) {
    if (!name.includes('-')) continue;
    for (const word of new Set(name.split('-'))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { count: (word) => counts.get(word) ?? 0 };
}
