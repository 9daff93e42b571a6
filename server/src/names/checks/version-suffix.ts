import type { Check } from '../check';
import { NO_AFFIX, toAffix } from '../lookup/affixes';
import { addComposed } from '../lookup/compose';
import { versionStart } from '../lookup/forms';

/** Numbers that popular names end with: `boto3`, `urllib3`, `beautifulsoup4`, `psycopg2`. */
const NUMBERS = ['', '2', '3', '4', '5'].map(toAffix);

const SHORTEST_CORE = 3;

/** A popular name with a version behind it, or with another one: `requests-2-32-3`, `discord-py-v13`, `urllib4`. */
export const versionSuffix: Check = {
  id: 'version-suffix',
  mechanisms: ['version-suffix'],
  find(query, into) {
    const core = { start: 0, end: versionStart(query.name) };
    if (core.end < SHORTEST_CORE) return;
    for (const number of NUMBERS) addComposed(query, NO_AFFIX, core, number, 'version-suffix', into);
  },
};
