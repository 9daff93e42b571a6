/**
 * Milliseconds of work, after which the messages that have arrived meanwhile are answered. A few such slices lie between
 * a key and its answer, since only one message is taken at a time.
 */
const SLICE = 5;

/** Milliseconds that belong to somebody who types, from each key on: until the answer to it has gone out. */
const HELD = 20;

/** Keeps long work out of the way of short work. */
export interface Pacer {
  /** Resolved when it is the caller's turn to work for about a millisecond, without waiting. */
  turn(): Promise<void>;
  /** To be called with each key: nobody has a turn for a moment. */
  hold(): void;
}

/** @param now milliseconds of a steady clock */
export function createPacer(now: () => number): Pacer {
  let until = now() + SLICE;
  let held = -Infinity;
  let pause: Promise<void> | undefined;
  const next = (): Promise<void> =>
    new Promise<void>((resolve) => {
      setTimeout(
        () => {
          pause = undefined;
          until = now() < held ? -Infinity : now() + SLICE;
          resolve();
        },
        Math.max(0, held - now()),
      );
    });
  return {
    async turn() {
      while (now() >= until) await (pause ??= next());
    },
    hold() {
      held = now() + HELD;
      until = -Infinity;
    },
  };
}
