import { decodeString } from './decode';
import type { TomlDocument, TomlMember, TomlString, TomlTable, TomlValue } from './types';

/** All members of that name, in the order of the text: more than one only in a file that no tool accepts. */
export function membersNamed(table: TomlTable, name: string): readonly TomlMember[] {
  return table.members.filter((member) => member.key.name === name);
}

const NOTHING: readonly TomlValue[] = [];

/** All values that the path leads to. Arrays of tables count as each of their tables. */
export function valuesAt(table: TomlTable, ...path: readonly string[]): readonly TomlValue[] {
  let values: readonly TomlValue[] = [table];
  for (const name of path) {
    const next: TomlValue[] = [];
    for (const value of values) {
      if (value.kind === 'table') pushNamed(value, name, next);
      else if (value.kind === 'array') {
        for (const item of value.items) if (item.kind === 'table') pushNamed(item, name, next);
      }
    }
    // Most owners have no table in most files.
    if (next.length === 0) return NOTHING;
    values = next;
  }
  return values;
}

function pushNamed(table: TomlTable, name: string, values: TomlValue[]): void {
  for (const member of table.members) if (member.key.name === name) values.push(member.value);
}

/** All tables that the path leads to. */
export function tablesAt(table: TomlTable, ...path: readonly string[]): readonly TomlTable[] {
  return valuesAt(table, ...path).flatMap(tablesIn);
}

/** The table that a value is, or the tables that stand in an array. */
export function tablesIn(value: TomlValue): readonly TomlTable[] {
  if (value.kind === 'table') return [value];
  return value.kind === 'array' ? value.items.filter((item) => item.kind === 'table') : [];
}

/** The decoded text of a value; `undefined` for what is no string. */
export function stringValue(document: TomlDocument, value: TomlValue | undefined): string | undefined {
  return value?.kind === 'string' ? decodeString(document.text, value).value : undefined;
}

/** The decoded text of the string `name` of a table; `undefined` where none stands. */
export function stringAt(document: TomlDocument, table: TomlTable, name: string): string | undefined {
  return stringValue(document, membersNamed(table, name)[0]?.value);
}

/** Whether a table has `name = true`. */
export function isTrueAt(document: TomlDocument, table: TomlTable, name: string): boolean {
  const value = membersNamed(table, name)[0]?.value;
  return value?.kind === 'bare' && document.text.slice(value.start, value.end) === 'true';
}

/**
 * The strings in a value, in the order of the text: those of arrays within arrays as well, since a stray bracket makes
 * such out of a plain list.
 */
export function stringsIn(value: TomlValue): readonly TomlString[] {
  return flatItems(value).filter((item) => item.kind === 'string');
}

/** The items of an array with those of its inner arrays; a value that is no array counts as its only item. */
export function flatItems(value: TomlValue): readonly TomlValue[] {
  if (value.kind !== 'array') return [value];
  if (!value.items.some((item) => item.kind === 'array')) return value.items;
  const items: TomlValue[] = [];
  const stack: { readonly items: readonly TomlValue[]; next: number }[] = [{ items: value.items, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const item = top.items[top.next];
    top.next++;
    if (item === undefined) stack.pop();
    else if (item.kind === 'array') stack.push({ items: item.items, next: 0 });
    else items.push(item);
  }
  return items;
}

/** The member whose key stands at an offset, wherever in the tree it is. Nesting costs no stack. */
export function memberAt(root: TomlTable, keyStart: number): TomlMember | undefined {
  const waiting: TomlTable[] = [root];
  for (let table = waiting.pop(); table !== undefined; table = waiting.pop()) {
    for (const member of table.members) {
      const { key, value } = member;
      if (key.start === keyStart) return member;
      waiting.push(...tablesIn(value));
    }
  }
  return undefined;
}

/** All members of a tree by the place of their keys: for whoever looks many up. */
export function membersByKey(root: TomlTable): ReadonlyMap<number, TomlMember> {
  const found = new Map<number, TomlMember>();
  const waiting: TomlTable[] = [root];
  for (let table = waiting.pop(); table !== undefined; table = waiting.pop()) {
    for (const member of table.members) {
      found.set(member.key.start, member);
      for (const inner of tablesIn(member.value)) waiting.push(inner);
    }
  }
  return found;
}
