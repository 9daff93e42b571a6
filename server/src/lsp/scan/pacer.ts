/**
 * Milliseconds of work, after which the messages that have arrived meanwhile are answered. A few such slices lie between
 * a key and its answer, since only one message is taken at a time.
 */
const SLICE = 5;

/** Keeps long work out of the way of short work. */
export interface Pacer {
  /** Resolved when it is the caller's turn to work for about a millisecond, without waiting. */
  turn(): Promise<void>;
}

/** @param now milliseconds of a steady clock */
export function createPacer(now: () => number): Pacer {
  let until = now() + SLICE;
  let pause: Promise<void> | undefined;
  const next = () =>
    new Promise<void>((resolve) => {
      setTimeout(() => {
        pause = undefined;
        until = now() + SLICE;
        resolve();
      }, 0);
    });
  return {
    async turn() {
      while (now() >= until) await (pause ??= next());
    },
  };
}
