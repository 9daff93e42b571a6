import { countOf } from '../../output/count';

const DAY = 86_400_000;

/** Whole days from a date (`YYYY-MM-DD`) to a time (milliseconds since 1970); never negative, `undefined` for no date. */
export function ageInDays(date: string, now: number): number | undefined {
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : Math.max(0, Math.floor((now - time) / DAY));
}

/** `2026-11-01, 24 days old`. */
export function ageText(date: string, now: number): string {
  const days = ageInDays(date, now);
  return days === undefined ? 'date unknown' : `${date}, ${countOf(days, 'day')} old`;
}

/** Data of more days is worth a word: by then some thousand names are new, and some hundred were found to be malicious. */
const OLD_DAYS = 60;

/** A sentence on data that has become old; empty where none has. @param reports the date of the reports */
export function oldDataText(names: string, reports: string, now: number): string {
  const old: string[] = [];
  if ((ageInDays(names, now) ?? 0) > OLD_DAYS) old.push(`the names are of ${ageText(names, now)}`);
  if ((ageInDays(reports, now) ?? 0) > OLD_DAYS) {
    old.push(`the reports of malicious packages are of ${ageText(reports, now)}`);
  }
  if (old.length === 0) return '';
  const [first = '', ...rest] = old;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${rest.map((each) => `; ${each}`).join('')}. 'lookalike index update' fetches new ones.`;
}
