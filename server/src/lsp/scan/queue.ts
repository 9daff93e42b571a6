/** Files that are read at the same time. More of them wait for the disk no shorter. */
const AT_ONCE = 8;

/** Work on things that have keys: a few at a time, none twice at the same time, and none twice for two requests. */
export interface Queue {
  /** How many are waiting or being worked on. */
  readonly size: number;
  /** Whether somebody has asked for it (again) since its work began. */
  isWaiting(key: string): boolean;
  isRunning(key: string): boolean;
  add(keys: Iterable<string>): void;
  remove(key: string): void;
  clear(): void;
}

/**
 * @param work never rejected
 * @param onIdle told when nothing is waiting any more, and when nothing was added to nothing
 */
export function createQueue(work: (key: string) => Promise<void>, onIdle: () => void): Queue {
  const waiting = new Set<string>();
  const running = new Set<string>();

  function pump(): void {
    for (const key of waiting) {
      if (running.size >= AT_ONCE) break;
      if (running.has(key)) continue;
      waiting.delete(key);
      running.add(key);
      void work(key).then(() => {
        running.delete(key);
        pump();
      });
    }
    if (waiting.size + running.size === 0) onIdle();
  }

  return {
    get size() {
      return waiting.size + running.size;
    },
    isWaiting: (key) => waiting.has(key),
    isRunning: (key) => running.has(key),
    add(keys) {
      for (const key of keys) waiting.add(key);
      pump();
    },
    remove: (key) => waiting.delete(key),
    clear() {
      waiting.clear();
      pump();
    },
  };
}
