/** More crashes than this within the period mean that restarting doesn't help. */
const MOST_RESTARTS = 5;
const PERIOD_MILLISECONDS = 3 * 60_000;

/**
 * Counts the crashes of a server, and says after each whether to start it again: up to 5 times within 3 minutes.
 *
 * @param now the time in milliseconds, as from `Date.now`.
 */
export function createRestartBudget(now: () => number): () => boolean {
  let crashes: readonly number[] = [];
  return () => {
    const time = now();
    crashes = [...crashes.filter((crash) => time - crash < PERIOD_MILLISECONDS), time];
    return crashes.length <= MOST_RESTARTS;
  };
}
