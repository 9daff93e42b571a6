import { collisionKey, visualForms } from '../characters/visual-keys';
import type { Check } from '../check';
import { hashCollisionKey } from '../lookup/hash';

/** Digits and pairs of letters that pass for a letter: `rnatplotlib`, `vvheel`, `reque5ts`. */
export const lookAlike: Check = {
  id: 'look-alike',
  mechanisms: ['look-alike'],
  find({ name, lookup }, into) {
    const found: number[] = [];
    for (const form of visualForms(name)) {
      found.length = 0;
      lookup.collisions(hashCollisionKey(form), found);
      for (const target of found) {
        const targetName = lookup.names[target] ?? '';
        if (targetName !== name && collisionKey(targetName) === collisionKey(form))
          into.push({ target, mechanism: 'look-alike' });
      }
    }
  },
};
