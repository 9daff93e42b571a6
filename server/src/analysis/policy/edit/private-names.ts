import { appendItem, appendTable, insertKey, tomlString } from '../../../manifests/toml/edit';
import type { Change } from '../../types';
import { memberOf, openPolicy } from './open';

/**
 * Adds one name or pattern to the private names of a policy file. Nothing else of the text changes. A sentence where
 * that can't be done.
 *
 * @param name `acme-core` or `acme-*`
 */
export function addPrivateName(path: string, text: string, name: string): readonly Change[] | string {
  const policy = openPolicy(path, text);
  if (typeof policy === 'string') return policy;
  const { document, way, table } = policy;
  const item = tomlString(name);
  const part = table && memberOf(table, 'private');
  const block = appendTable(document, [...way, 'private'], false, [['names', `[${item}]`]]);
  if (table === undefined || part === undefined) {
    const change =
      table?.inline === true ? insertKey(document, table, 'private', `{ names = [${item}] }`) : block;
    return change === undefined ? `The policy in ${path} is not closed. Mend that first.` : [change];
  }
  if (part.kind !== 'table') return `\`private\` in ${path} is no table. Mend that first.`;
  const names = memberOf(part, 'names');
  if (names === undefined) return [insertKey(document, part, 'names', `[${item}]`) ?? block];
  if (names.kind === 'array' && !names.ofTables) return appendItem(text, names, item);
  return `\`private.names\` in ${path} is no list. Mend that first.`;
}
