import type { Check } from '../check';
import { withoutRepeats } from '../lookup/forms';
import { hashText } from '../lookup/hash';

/** Keys that were held too long, in one place or in several: `py-coordd`, `seleeniummm`. */
export const repeats: Check = {
  id: 'repeats',
  mechanisms: ['repeated-character'],
  find({ name, lookup }, into) {
    const key = withoutRepeats(name);
    if (key === name) return;
    const found: number[] = [];
    lookup.unrepeated(hashText(key), found);
    for (const target of found) {
      const targetName = lookup.names[target] ?? '';
      if (withoutRepeats(targetName) === key && repeatsMore(name, targetName)) {
        into.push({ target, mechanism: 'repeated-character' });
      }
    }
  },
};

/** Whether no run of equal characters is shorter in `written` than in `target`, and one is longer. */
function repeatsMore(written: string, target: string): boolean {
  let at = 0;
  for (let i = 0; i < target.length; i++) {
    const code = target.charCodeAt(i);
    if (written.charCodeAt(at) !== code) return false;
    at++;
    if (target.charCodeAt(i + 1) === code) continue;
    while (written.charCodeAt(at) === code) at++;
  }
  return at === written.length && written.length > target.length;
}
