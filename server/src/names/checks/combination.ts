import type { Check } from '../check';
import { joinWords, withoutVersion } from '../lookup/forms';
import { hashPiece } from '../lookup/hash';
import type { RankedLookup } from '../lookup/ranked-lookup';

const SHORTEST_TARGET = 4;

/** Written together with another word (`chromeselenium`); a shorter one stands there by chance. */
const SHORTEST_GLUED = 6;

/** From how many ranked names on that hold a word beside others it is a common word, for a target of rank 1,000. */
const COMMON = 20;

/**
 * A popular name with other words around it: `requests-darwin-lite`, `discord-py-bot`. Without a separator only at the
 * beginning or the end of a word, and within it: `chromeselenium`, `urllibinstaller`, but not `pint` in `shop-internal`.
 */
export const combination: Check = {
  id: 'combination',
  mechanisms: ['combosquat'],
  find({ name, joined, joinedHash, lookup }, into) {
    const { length } = joinedHash;
    const bounds = wordBounds(name);
    const found: number[] = [];
    let wordEnd = 0;
    for (let from = 0; from + SHORTEST_TARGET <= length; from++) {
      const atStart = bounds.has(from);
      if (from >= wordEnd) wordEnd = nextBound(bounds, from, length);
      for (let to = from + SHORTEST_TARGET; to <= length; to++) {
        const atEnd = bounds.has(to);
        if (!(atStart && atEnd)) {
          if (!(atStart || atEnd) || to > wordEnd || to - from < SHORTEST_GLUED) continue;
        }
        found.length = 0;
        lookup.popular(hashPiece(joinedHash, from, to), found);
        for (const target of found) {
          const targetName = lookup.names[target] ?? '';
          const piece = joined.slice(from, to);
          const whole = joinWords(targetName);
          if (whole !== piece && withoutVersion(whole) !== piece) continue;
          if (whole !== joined && !isCommon(lookup, targetName, target)) {
            into.push({ target, mechanism: 'combosquat' });
          }
        }
      }
    }
  },
};

/** Where words begin and end, as positions in the name without its separators. */
function wordBounds(name: string): ReadonlySet<number> {
  const bounds = new Set([0]);
  let hyphens = 0;
  for (let at = name.indexOf('-'); at !== -1; at = name.indexOf('-', at + 1)) bounds.add(at - hyphens++);
  return bounds.add(name.length - hyphens);
}

function nextBound(bounds: ReadonlySet<number>, from: number, last: number): number {
  let next = from + 1;
  while (next < last && !bounds.has(next)) next++;
  return next;
}

/** Words that many packages share (`schema`, `config`) and name spaces (`django`) belong to nobody in particular. */
function isCommon(lookup: RankedLookup, name: string, target: number): boolean {
  if (lookup.namespaces.hasWord(name)) return true;
  return lookup.words.count(name) * Math.sqrt((lookup.ranks[target] ?? 0) / 1000) >= COMMON;
}
