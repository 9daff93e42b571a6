import type { Check } from '../check';
import { findNear } from '../lookup/deletes';
import { osaDistance } from '../lookup/osa';

/** Below this length two edits reach a popular name from almost anywhere (`task` and `flask`). */
const SHORTEST = 7;
/** A name one shorter counts when it lost both characters of one of the names that everybody has: `reqest`. */
const SHORTEST_LOSS = 6;
const BEST_KNOWN = 100;

/** Two slips in a name long enough to be recognised still. Over the popular names only. */
export const twoEdits: Check = {
  id: 'two-edits',
  mechanisms: ['two-edits'],
  find({ name, hash, lookup }, into) {
    if (name.length < SHORTEST_LOSS || name.length > lookup.longest + 2) return;
    const found: number[] = [];
    findNear(lookup.twoEdits, name, hash, found);
    for (const target of found) {
      const targetName = lookup.names[target] ?? '';
      const lost = target < BEST_KNOWN && targetName.length === name.length + 2;
      if (name.length < SHORTEST && !lost) continue;
      if (osaDistance(name, targetName, 2) === 2) into.push({ target, mechanism: 'two-edits' });
    }
  },
};
