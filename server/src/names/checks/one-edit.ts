import type { Check } from '../check';
import { classifyEdit } from '../lookup/classify';
import { findNear } from '../lookup/deletes';
import { SLIPS } from '../mechanisms';

/** Shorter names have too many neighbours: about half of the ranked names of 3 characters lie one edit from another. */
const SHORTEST = 4;

/** One slip of the finger: a character too many, too few, another one, or two swapped. Over all ranked names. */
export const oneEdit: Check = {
  id: 'one-edit',
  mechanisms: [...SLIPS, 'plural', 'version-suffix', 'separators'],
  find({ name, hash, lookup }, into) {
    if (name.length < SHORTEST || name.length > lookup.longest + 1) return;
    const found: number[] = [];
    findNear(lookup.oneEdit, name, hash, found);
    for (const target of found) {
      const targetName = lookup.names[target] ?? '';
      const mechanism = classifyEdit(name, targetName);
      if (mechanism !== undefined) into.push({ target, mechanism });
    }
  },
};
