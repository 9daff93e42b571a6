import type { Check } from '../check';
import { toAffix } from '../lookup/affixes';
import { addReplaced } from '../lookup/compose';
import { SPELLING_RULES } from '../lookup/spellings';

const RULES = SPELLING_RULES.map(({ pattern, other }) => ({ pattern, other: toAffix(other) }));

/** An English word in its British spelling for the American one or the other way round: `colourama`, `tokenisers`. */
export const spelling: Check = {
  id: 'spelling',
  mechanisms: ['spelling'],
  find(query, into) {
    for (const { pattern, other } of RULES) {
      for (const { index, 0: piece } of query.name.matchAll(pattern)) {
        addReplaced(query, { start: index, end: index + piece.length }, other, 'spelling', into);
      }
    }
  },
};
