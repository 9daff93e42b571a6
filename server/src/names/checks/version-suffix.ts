import type { Check } from '../check';
import { withoutVersion } from '../lookup/forms';

/** Numbers that popular names end with: `boto3`, `urllib3`, `beautifulsoup4`, `psycopg2`. */
const NUMBERS = ['2', '3', '4', '5'];

/** A popular name with a version behind it, or with another one: `requests-2-32-3`, `discord-py-v13`, `urllib4`. */
export const versionSuffix: Check = {
  id: 'version-suffix',
  mechanisms: ['version-suffix'],
  find({ name, lookup }, into) {
    const core = withoutVersion(name);
    if (core.length < 3) return;
    for (const form of [core, ...NUMBERS.map((number) => core + number)]) {
      const target = form === name ? undefined : lookup.position(form);
      if (target !== undefined) into.push({ target, mechanism: 'version-suffix' });
    }
  },
};
