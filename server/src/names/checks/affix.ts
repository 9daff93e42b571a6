import type { Candidate, Check, Query } from '../check';
import { coresOf, withExpectedAffixes } from '../lookup/affixes';

/** An affix too many, too few or another one: `python-requests`, `dateutil`, `py-levenshtein`. */
export const affix: Check = {
  id: 'affix',
  mechanisms: ['affix'],
  find(query, into) {
    const cores = coresOf(query.name);
    for (const core of cores) {
      add(query, core, into);
      for (const form of withExpectedAffixes(core)) add(query, form, into);
    }
    for (const form of withExpectedAffixes(query.name)) add(query, form, into);
  },
};

function add({ name, lookup }: Query, form: string, into: Candidate[]): void {
  const target = form === name ? undefined : lookup.position(form);
  if (target !== undefined) into.push({ target, mechanism: 'affix' });
}
