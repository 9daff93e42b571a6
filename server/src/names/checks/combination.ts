import type { Check } from '../check';
import { joinWords, withoutVersion } from '../lookup/forms';
import { hashPiece } from '../lookup/hash';
import type { RankedLookup } from '../lookup/ranked-lookup';

const SHORTEST_TARGET = 4;

/** From how many ranked names on that hold a word beside others it is a common word, for a target of rank 1,000. */
const COMMON = 20;

/** A popular name with other words around it: `requests-darwin-lite`, `chromeselenium`, `urllibinstaller`. */
export const combination: Check = {
  id: 'combination',
  mechanisms: ['combosquat'],
  find({ joined, joinedHash, lookup }, into) {
    const { length } = joinedHash;
    const found: number[] = [];
    for (let from = 0; from + SHORTEST_TARGET <= length; from++) {
      for (let to = from + SHORTEST_TARGET; to <= length; to++) {
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

/** Words that many packages share (`schema`, `config`) and name spaces (`django`) belong to nobody in particular. */
function isCommon(lookup: RankedLookup, name: string, target: number): boolean {
  if (lookup.namespaces.hasWord(name)) return true;
  return lookup.words.count(name) * Math.sqrt((lookup.ranks[target] ?? 0) / 1000) >= COMMON;
}
