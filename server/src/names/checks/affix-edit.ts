import type { Check } from '../check';
import { coresOf } from '../lookup/affixes';
import { classifyEdit } from '../lookup/classify';
import { findNearText } from '../lookup/deletes';

/** A core that is shorter lies one edit from something popular nearly always. */
const SHORTEST_CORE = 5;

/** An affix and a slip together: `new-request`, `python-reqests`. */
export const affixEdit: Check = {
  id: 'affix-edit',
  mechanisms: ['affix-edit'],
  find({ name, lookup }, into) {
    const found: number[] = [];
    for (const { start, end } of coresOf(name)) {
      if (end - start < SHORTEST_CORE || end - start > lookup.longest + 1) continue;
      const core = name.slice(start, end);
      found.length = 0;
      findNearText(lookup.oneEdit, core, found);
      for (const target of found) {
        const targetName = lookup.names[target] ?? '';
        if (targetName !== name && classifyEdit(core, targetName) !== undefined) {
          into.push({ target, mechanism: 'affix-edit' });
        }
      }
    }
  },
};
