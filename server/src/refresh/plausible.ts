/** What is compared of a list: how many names, and the day that it speaks for (`YYYY-MM-DD`, `''` unknown). */
export interface Extent {
  readonly count: number;
  readonly date: string;
}

/** Why a list can't take the place of the one in use: it has shrunk absurdly, or is older; `undefined`: it can. */
export function shrunkOrOlder(fresh: Extent, old: Extent): string | undefined {
  if (fresh.count * 2 < old.count) {
    return `it has ${fresh.count} names, fewer than half of the ${old.count} that are known, so it can't be the whole list`;
  }
  if (fresh.date < old.date) return `it is of ${fresh.date}, older than what is in use (${old.date})`;
  return undefined;
}

/** Of so many names at the top of the ranking in use, this part has to be among so many of the new one. */
const TOP = 100;
const KEPT = 0.75;
const WITHIN = 1000;

/**
 * Why a ranking can't be believed: it lost its top, which hardly changes from month to month, or speaks of names that
 * aren't registered.
 */
export function rankingProblem(
  fresh: readonly string[],
  old: readonly string[],
  isRegistered: (name: string) => boolean,
): string | undefined {
  const top = old.slice(0, TOP);
  const upper = new Set(fresh.slice(0, WITHIN));
  const kept = top.filter((name) => upper.has(name)).length;
  if (kept < top.length * KEPT) {
    return `only ${kept} of the ${top.length} most downloaded packages are near its top, so it can't be the ranking of PyPI`;
  }
  const known = fresh.filter(isRegistered).length;
  if (known < fresh.length * 0.9) {
    return `${fresh.length - known} of its ${fresh.length} names are not registered, so it can't be the ranking of this index`;
  }
  return undefined;
}
