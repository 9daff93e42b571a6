import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPacer } from '../../../../server/src/lsp/scan/pacer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A clock that only moves by itself while something works, and the timers that go by it. */
function clock() {
  let time = 0;
  const work = (milliseconds: number): void => {
    time += milliseconds;
  };
  const wait = async (milliseconds: number): Promise<void> => {
    time += milliseconds;
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
  return { now: () => time, work, wait };
}

/** Whether somebody who asks now works at once. */
async function isFree(turn: Promise<void>): Promise<boolean> {
  let free = false;
  void turn.then(() => (free = true));
  await Promise.resolve();
  await Promise.resolve();
  return free;
}

test('lets work go on for a slice, and everybody else have a turn after it', async () => {
  const { now, work, wait } = clock();
  const pacer = createPacer(now);
  expect(await isFree(pacer.turn())).toBe(true);
  work(4);
  expect(await isFree(pacer.turn())).toBe(true);
  work(2);
  const turn = pacer.turn();
  expect(await isFree(turn)).toBe(false);
  await wait(1);
  expect(await isFree(turn)).toBe(true);
  expect(await isFree(pacer.turn())).toBe(true);
});

test('holds all work back for a moment after each key', async () => {
  const { now, wait } = clock();
  const pacer = createPacer(now);
  pacer.hold();
  const turn = pacer.turn();
  await wait(15);
  pacer.hold();
  await wait(15);
  expect(await isFree(turn)).toBe(false);
  await wait(10);
  expect(await isFree(turn)).toBe(true);
});
