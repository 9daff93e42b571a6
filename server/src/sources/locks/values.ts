/** A table of a parsed file, whose values are of any kind. */
export type Table = Readonly<Record<string, unknown>>;

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The tables in a list; none where something else stands. */
export function tablesOf(value: unknown): readonly Table[] {
  return Array.isArray(value) ? value.filter(isTable) : [];
}

/** The own value behind a key: a file may name anything. */
export function at(table: Table, key: string): unknown {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function tableAt(table: Table, key: string): Table | undefined {
  const value = at(table, key);
  return isTable(value) ? value : undefined;
}

export function stringAt(table: Table, key: string): string | undefined {
  const value = at(table, key);
  return typeof value === 'string' ? value : undefined;
}
