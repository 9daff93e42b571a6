/** What a piece of work took, in milliseconds. */
export interface Cost {
  readonly clock: number;
  /** Of the processor, all threads of this process together: other programs disturb it less than the clock. */
  readonly processor: number;
}

export function costOf(work: () => unknown): Cost {
  const used = process.cpuUsage();
  const start = performance.now();
  work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { clock, processor: (user + system) / 1e3 };
}

/** The least cost of several rounds: what the work takes when nothing else interferes. Warmed up by the first ones. */
export function leastCost(work: (round: number) => unknown, milliseconds = 500, fewest = 5): Cost {
  let clock = Infinity;
  let processor = Infinity;
  const until = performance.now() + milliseconds;
  for (let round = 0; round < fewest || performance.now() < until; round++) {
    const cost = costOf(() => work(round));
    clock = Math.min(clock, cost.clock);
    processor = Math.min(processor, cost.processor);
  }
  return { clock, processor };
}

/** The value below which that share of the sorted values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
