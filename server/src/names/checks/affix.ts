import type { Check } from '../check';
import { coresOf, EXPECTED_BEFORE, EXPECTED_BEHIND, NO_AFFIX } from '../lookup/affixes';
import { addComposed } from '../lookup/compose';

/** An affix too many, too few or another one: `python-requests`, `dateutil`, `py-levenshtein`. */
export const affix: Check = {
  id: 'affix',
  mechanisms: ['affix'],
  find(query, into) {
    const whole = { start: 0, end: query.name.length };
    for (const core of [whole, ...coresOf(query.name)]) {
      addComposed(query, NO_AFFIX, core, NO_AFFIX, 'affix', into);
      for (const before of EXPECTED_BEFORE) addComposed(query, before, core, NO_AFFIX, 'affix', into);
      for (const behind of EXPECTED_BEHIND) addComposed(query, NO_AFFIX, core, behind, 'affix', into);
    }
  },
};
