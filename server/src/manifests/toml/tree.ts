import type { Span } from '../../../../shared/src/span';
import type { TomlArray, TomlKey, TomlMember, TomlTable, TomlValue } from './types';

/** A table while it is being filled. */
export interface TableDraft extends TomlTable {
  start: number;
  end: number;
  closed: boolean;
  readonly members: MemberDraft[];
  /** The newest member of each name, once there are too many to look through. */
  index?: Map<string, MemberDraft>;
}

/** An array while it is being filled. */
export interface ArrayDraft extends TomlArray {
  start: number;
  end: number;
  closed: boolean;
  readonly items: TomlValue[];
}

export interface MemberDraft extends TomlMember {
  value: TomlValue;
  lines: { start: number; end: number } | undefined;
}

/** Tables this small are searched member by member. */
const SMALL = 8;

export function newTable(start: number, end: number, inline: boolean): TableDraft {
  return { kind: 'table', start, end, inline, closed: !inline, members: [] };
}

export function newArray(start: number, end: number, ofTables: boolean): ArrayDraft {
  return { kind: 'array', start, end, ofTables, closed: ofTables, items: [] };
}

/** Every table of a document that is being read was made by {@link newTable}. */
function isTableDraft(value: TomlValue): value is TableDraft {
  return value.kind === 'table';
}

function isArrayOfTables(value: TomlValue): value is ArrayDraft {
  return value.kind === 'array' && value.ofTables;
}

/** The table that keys behind a name lead into: the table itself, or the newest of an array of tables. */
function tableOf(value: TomlValue): TableDraft | undefined {
  const table = isArrayOfTables(value) ? value.items.at(-1) : value;
  return table !== undefined && isTableDraft(table) ? table : undefined;
}

/** The member of that name that was added last. */
export function lastMember(table: TableDraft, name: string): MemberDraft | undefined {
  const { members } = table;
  if (members.length > SMALL) {
    table.index ??= new Map(members.map((member) => [member.key.name, member]));
    return table.index.get(name);
  }
  for (let i = members.length - 1; i >= 0; i--) {
    const member = members[i];
    if (member?.key.name === name) return member;
  }
  return undefined;
}

export function addMember(
  table: TableDraft,
  key: TomlKey,
  start: number,
  value: TomlValue,
  lines?: Span,
): MemberDraft {
  const own = lines === undefined ? undefined : { start: lines.start, end: lines.end };
  const member: MemberDraft = { key, start, value, lines: own };
  table.members.push(member);
  table.index?.set(key.name, member);
  return member;
}

/**
 * The table that all of `keys` but the last `spare` lead to from `from`; the parts that don't exist are made. `lines`
 * are those of the statement that the keys stand in: they count as part of each member on the way that they follow.
 */
export function descend(
  from: TableDraft,
  keys: readonly TomlKey[],
  spare: 0 | 1,
  start: number,
  lines?: Span,
): TableDraft {
  let table = from;
  for (let i = 0; i < keys.length - spare; i++) {
    const key = keys[i];
    if (key === undefined) break;
    const member = lastMember(table, key.name);
    const next = member === undefined ? undefined : tableOf(member.value);
    if (member === undefined || next === undefined) {
      const keyStart = i === 0 ? start : key.start;
      const made = newTable(keyStart, key.end, false);
      addMember(table, key, keyStart, made, lines);
      table = made;
    } else {
      if (lines !== undefined && member.lines?.end === lines.start) member.lines.end = lines.end;
      table = next;
    }
  }
  return table;
}

/** Makes the next table of the array of tables `key` in `table`. */
export function addTableToArray(table: TableDraft, key: TomlKey, start: number, lines: Span): TableDraft {
  const item = newTable(start, key.end, false);
  const existing = lastMember(table, key.name);
  if (existing !== undefined && isArrayOfTables(existing.value)) {
    existing.value.items.push(item);
    if (existing.lines?.end === lines.start) existing.lines.end = lines.end;
  } else {
    const array = newArray(start, key.end, true);
    array.items.push(item);
    addMember(table, key, key.start, array, lines);
  }
  return item;
}
