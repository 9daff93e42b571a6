import type { Check } from '../check';
import { findNear } from '../lookup/deletes';
import { osaDistance } from '../lookup/osa';

/** Below this length two edits reach a popular name from almost anywhere (`task` and `flask`). */
const SHORTEST = 7;

/** Two slips in a name long enough to be recognised still. Over the popular names only. */
export const twoEdits: Check = {
  id: 'two-edits',
  mechanisms: ['two-edits'],
  find({ name, hash, lookup }, into) {
    if (name.length < SHORTEST || name.length > lookup.longest + 2) return;
    const found: number[] = [];
    findNear(lookup.twoEdits, name, hash, found);
    for (const target of found) {
      if (osaDistance(name, lookup.names[target] ?? '', 2) === 2) {
        into.push({ target, mechanism: 'two-edits' });
      }
    }
  },
};
