import { collisionKey } from '../characters/visual-keys';
import type { Check } from '../check';
import { joinWords } from '../lookup/forms';
import { hashCollisionKey } from '../lookup/hash';

/**
 * Names that PyPI itself takes for one and the same: `pythondateutil` and `python-dateutil`, `c1ick` and `click`. The
 * newer of such a pair can't be registered since the end of 2021, so there is one right name.
 */
export const canonicalKey: Check = {
  id: 'canonical-key',
  mechanisms: ['separators', 'collision-key'],
  find({ name, joined, lookup }, into) {
    const found: number[] = [];
    lookup.collisions(hashCollisionKey(name), found);
    for (const target of found) {
      const targetName = lookup.names[target] ?? '';
      if (targetName === name || collisionKey(targetName) !== collisionKey(name)) continue;
      const mechanism = joinWords(targetName) === joined ? 'separators' : 'collision-key';
      into.push({ target, mechanism });
    }
  },
};
