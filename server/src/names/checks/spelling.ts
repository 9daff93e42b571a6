import type { Check } from '../check';
import { toAffix } from '../lookup/affixes';
import { addReplaced } from '../lookup/compose';
import { SPELLING_RULES } from '../lookup/spellings';

const RULES = SPELLING_RULES.map((rule) => ({ ...rule, other: toAffix(rule.other) }));

/** An English word in its British spelling for the American one or the other way round: `colourama`, `tokenisers`. */
export const spelling: Check = {
  id: 'spelling',
  mechanisms: ['spelling'],
  find(query, into) {
    const { name } = query;
    for (const { written, pattern, other } of RULES) {
      // Few names have such a piece at all, and a look for a text takes far less than one for a pattern.
      if (!name.includes(written)) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(name); match !== null; match = pattern.exec(name)) {
        const place = { start: match.index, end: match.index + written.length };
        addReplaced(query, place, other, 'spelling', into);
      }
    }
  },
};
