import type { Span } from '../../../../shared/src/span';
import { flatItems, membersNamed, stringValue, tablesAt, valuesAt } from '../toml/query';
import type { TomlString, TomlTable, TomlValue } from '../toml/types';
import type { Include, ManifestOption } from '../types';
import type { TomlReading } from './reading';
import { type StringPlace, readRequirementList } from './strings';

/** Reads the list of requirements at a path; the path is the entries' group. */
export function readListAt(
  reading: TomlReading,
  path: readonly string[],
  place: Omit<StringPlace, 'group'>,
  onTable?: (table: TomlTable) => void,
): void {
  for (const value of valuesAt(reading.document.root, ...path)) {
    readRequirementList(reading, value, { ...place, group: path.join('.') }, onTable);
  }
}

/** The names of the members of all tables at a path, each once, in the order of the text. */
export function namesAt(reading: TomlReading, ...path: readonly string[]): readonly string[] {
  const tables = tablesAt(reading.document.root, ...path);
  return [...new Set(tables.flatMap((table) => table.members.map((member) => member.key.name)))];
}

/** The piece of the text between a string's quotes. */
function innerSpan(node: TomlString): Span {
  return { start: node.from, end: node.to };
}

/** Notes the strings of a value as files or groups that count as well. */
export function includeStrings(
  reading: TomlReading,
  value: TomlValue | undefined,
  kind: Include['kind'],
): void {
  if (value === undefined) return;
  for (const item of flatItems(value)) {
    const path = stringValue(reading.document, item);
    if (item.kind === 'string' && path) reading.lists.includes.push({ path, kind, span: innerSpan(item) });
  }
}

/** Notes the strings of a value as names that are declared elsewhere. */
export function referStrings(reading: TomlReading, value: TomlValue): void {
  for (const item of flatItems(value)) {
    const name = stringValue(reading.document, item);
    if (item.kind === 'string' && name) reading.lists.references.push({ name, span: innerSpan(item) });
  }
}

/** Notes a setting, or each string of a list, under its dotted key. */
function noteOption(reading: TomlReading, name: string, value: TomlValue): void {
  for (const item of flatItems(value)) {
    if (item.kind !== 'string' && item.kind !== 'bare') continue;
    const { start, end } = item.kind === 'string' ? innerSpan(item) : item;
    const text = stringValue(reading.document, item) ?? reading.document.text.slice(start, end);
    const option: ManifestOption = { name, value: text, span: { start, end } };
    reading.lists.options.push(option);
  }
}

/** Notes the settings of some keys of all tables at a path. */
export function noteOptions(reading: TomlReading, path: readonly string[], names: readonly string[]): void {
  for (const table of tablesAt(reading.document.root, ...path)) {
    for (const name of names) {
      for (const { value } of membersNamed(table, name))
        noteOption(reading, [...path, name].join('.'), value);
    }
  }
}

/** Notes every setting of each table of an array of tables, under `path.<number>.<key>`. */
export function noteTables(reading: TomlReading, path: readonly string[]): void {
  for (const [number, table] of tablesAt(reading.document.root, ...path).entries()) {
    for (const { key, value } of table.members) {
      noteOption(reading, [...path, String(number), key.name].join('.'), value);
    }
  }
}
