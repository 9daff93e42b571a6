const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_OF_DAY = 86_400_000;

/** Whether a text is a day of the calendar, `2027-06-30`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 2027-02-30 parses in some engines as a day of March.
  return !Number.isNaN(time) && dayOf(time) === text;
}

/** The day that many days after another one; both as `2027-06-30`. */
export function dayAfter(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_OF_DAY;
  // The last day that a date can name; nobody waits for it.
  return Number.isNaN(time) || time > Date.UTC(9999, 11, 31) ? '9999-12-31' : dayOf(time);
}

/** The day of a moment in UTC, so that a check gives the same on every machine. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
