import type { RuleId } from '../../../../../shared/src/rule-ids';
import { appendItem, appendTable, insertKey, tomlString } from '../../../manifests/toml/edit';
import type { Change } from '../../types';
import { memberOf, openPolicy } from './open';

/** An approval to be added. */
export interface NewAllow {
  /** PEP 503. */
  readonly name: string;
  readonly rules: readonly RuleId[];
  /** `undefined`: no key for it, where the policy asks for none. */
  readonly reason?: string;
  /** `2027-06-30`. */
  readonly until?: string;
}

/**
 * Adds one approval to a policy file, in the way that the file has its others: as a block, or as an item of a list.
 * Nothing else of the text changes. A sentence where that can't be done.
 *
 * @param path of the policy file: it says where in the file the policy stands
 */
export function addAllow(path: string, text: string, allow: NewAllow): readonly Change[] | string {
  const policy = openPolicy(path, text);
  if (typeof policy === 'string') return policy;
  const { document, way, table } = policy;
  const pairs = pairsOf(allow);
  const block = `{ ${pairs.map(([key, value]) => `${key} = ${value}`).join(', ')} }`;
  const existing = table && memberOf(table, 'allow');
  if (existing === undefined && table?.inline === true) {
    const change = insertKey(document, table, 'allow', `[${block}]`);
    return change === undefined ? `The policy in ${path} is not closed. Mend that first.` : [change];
  }
  if (existing === undefined || (existing.kind === 'array' && existing.ofTables)) {
    return [appendTable(document, [...way, 'allow'], true, pairs)];
  }
  if (existing.kind === 'array') return appendItem(text, existing, block);
  return `\`allow\` in ${path} is no list of tables. Mend that first.`;
}

function pairsOf({ name, rules, reason, until }: NewAllow): readonly (readonly [string, string])[] {
  return [
    ['name', tomlString(name)],
    ['rules', `[${rules.map(tomlString).join(', ')}]`],
    ...(reason === undefined ? [] : [['reason', tomlString(reason)] as const]),
    ...(until === undefined ? [] : [['until', until] as const]),
  ];
}
