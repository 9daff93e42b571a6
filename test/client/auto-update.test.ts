import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { LastUpdate } from '../../client/src/auto-update';
import { createAutoUpdate, isDue, lastUpdateOf } from '../../client/src/auto-update';
import type { UpdateSchedule } from '../../shared/src/index-settings';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-25T12:00:00Z');

const ago = (time: number, failed = false): LastUpdate => ({ time: NOW - time, failed });

test.each<[UpdateSchedule, LastUpdate | undefined, boolean]>([
  ['never', undefined, false],
  ['never', ago(1000 * DAY), false],
  ['never', ago(1000 * DAY, true), false],
  ['daily', undefined, true],
  ['daily', ago(DAY - 1), false],
  ['daily', ago(DAY), true],
  ['weekly', ago(6 * DAY), false],
  ['weekly', ago(7 * DAY), true],
  ['monthly', ago(29 * DAY), false],
  ['monthly', ago(30 * DAY), true],
  // What failed comes again after a day, and not with each start.
  ['monthly', ago(HOUR, true), false],
  ['monthly', ago(DAY, true), true],
  ['daily', ago(HOUR, true), false],
  // Of a clock that was wrong.
  ['weekly', ago(-HOUR), true],
])('%s, last %j: due %s', (schedule, last, due) => {
  expect(isDue(schedule, last, NOW)).toBe(due);
});

test.each([undefined, null, 'x', 7, {}, { time: 'x', failed: true }, { time: 1 }])(
  'a state of %j is no attempt',
  (value) => {
    expect(lastUpdateOf(value)).toBeUndefined();
  },
);

describe('the schedule', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function start(first: UpdateSchedule, before?: LastUpdate) {
    let schedule = first;
    let last = before;
    let updates = 0;
    let fails = false;
    const auto = createAutoUpdate({
      schedule: () => schedule,
      last: () => last,
      now: Date.now,
      update: () => {
        updates++;
        last = { time: Date.now(), failed: fails };
        return Promise.resolve();
      },
    });
    return {
      ...auto,
      count: () => updates,
      set(next: UpdateSchedule, failing = false) {
        schedule = next;
        fails = failing;
      },
    };
  }

  it('does nothing, with no timer, unless it is set', async () => {
    const auto = start('never');
    auto.wake();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(100 * DAY);
    expect(auto.count()).toBe(0);
  });

  it('updates soon after it is set, then once a period, however often windows start', async () => {
    const auto = start('never');
    auto.set('daily');
    auto.wake();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(auto.count()).toBe(1);
    for (let i = 0; i < 20; i++) {
      auto.wake();
      await vi.advanceTimersByTimeAsync(HOUR);
    }
    expect(auto.count()).toBe(1);
    await vi.advanceTimersByTimeAsync(10 * DAY);
    expect(auto.count()).toBe(11);
    auto.set('never');
    await vi.advanceTimersByTimeAsync(10 * DAY);
    expect(auto.count()).toBe(11);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tries again the day after a failure, not with each start', async () => {
    const auto = start('monthly');
    auto.set('monthly', true);
    for (let i = 0; i < 24; i++) {
      auto.wake();
      await vi.advanceTimersByTimeAsync(HOUR);
    }
    expect(auto.count()).toBe(1);
    auto.set('monthly', false);
    await vi.advanceTimersByTimeAsync(3 * DAY);
    expect(auto.count()).toBe(2);
  });

  it('ends', async () => {
    const auto = start('daily');
    auto.wake();
    auto.dispose();
    await vi.advanceTimersByTimeAsync(3 * DAY);
    expect(auto.count()).toBe(0);
  });
});
