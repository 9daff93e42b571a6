import type { UpdateSchedule } from '../../shared/src/index-settings';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const PERIODS: Readonly<Record<Exclude<UpdateSchedule, 'never'>, number>> = {
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 30 * DAY,
};

/** Where the state of the extension keeps the last attempt, of every window and by whoever asked for it. */
export const LAST_UPDATE_KEY = 'lookalike.lastUpdate';

/** The last attempt to update the index. */
export interface LastUpdate {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly failed: boolean;
}

/** Reads what the state of the extension holds; `undefined` for what is no attempt. */
export function lastUpdateOf(value: unknown): LastUpdate | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { time, failed } = value as Record<string, unknown>;
  return typeof time === 'number' && typeof failed === 'boolean' ? { time, failed } : undefined;
}

/**
 * Whether the schedule asks for an update now. What failed is tried again after a day, not with every start; an attempt
 * in the future is that of a wrong clock, and counts for nothing.
 *
 * @param now milliseconds since 1970
 */
export function isDue(schedule: UpdateSchedule, last: LastUpdate | undefined, now: number): boolean {
  if (schedule === 'never') return false;
  if (last === undefined || last.time > now) return true;
  return now - last.time >= (last.failed ? DAY : PERIODS[schedule]);
}

/** A start has other work first; from then on the clock is looked at now and again. In milliseconds. */
const FIRST_LOOK = 10_000;
const LOOK_EVERY = HOUR;

export interface AutoUpdateParts {
  readonly schedule: () => UpdateSchedule;
  readonly last: () => LastUpdate | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Updates without a word, and notes the attempt down. */
  readonly update: () => Promise<void>;
}

export interface AutoUpdate {
  /** To be called when there is a server that could update, and when settings change. */
  readonly wake: () => void;
  readonly dispose: () => void;
}

/** Updates when the schedule says so. Without a schedule nothing runs but a look at the setting. */
export function createAutoUpdate({ schedule, last, now, update }: AutoUpdateParts): AutoUpdate {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = schedule() === 'never' ? undefined : setTimeout(() => void look(), wait);
  };
  const look = async (): Promise<void> => {
    if (isDue(schedule(), last(), now())) await update();
    later(LOOK_EVERY);
  };
  return {
    wake() {
      later(FIRST_LOOK);
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}
