import type { Span } from '../../../../shared/src/span';
import { entryOf } from '../lists';
import { isNameStart } from '../name-characters';
import { isTrueAt, membersNamed, stringAt, stringValue, tablesIn } from '../toml/query';
import type { TomlDocument, TomlMember, TomlTable, TomlValue } from '../toml/types';
import type { DependencyEntry, EntryKind, EntrySource } from '../types';
import { isPublicIndex } from './public-index';
import type { TomlReading } from './reading';
import { memberEnd, memberRemoval } from './removal';

/** What the value behind a name says. */
export interface NamedValue {
  readonly specifier?: string;
  readonly extras?: readonly string[];
  readonly marker?: string;
  readonly url?: string;
  readonly editable?: boolean;
  readonly source?: EntrySource;
}

export type ValueReader = (document: TomlDocument, value: TomlValue) => NamedValue;

export interface NamedPlace {
  readonly group: string;
  readonly kind: EntryKind;
  readonly value: ValueReader;
}

/** The first character that no name holds: `foo>=1` as a key is `foo` for a reader. */
const BEHIND_NAME = /[\s=<>!~;@(),[\]{}"']/;

/** Reads the keys of a table as package names. */
export function readNamedTable(reading: TomlReading, table: TomlTable, place: NamedPlace): void {
  for (const member of table.members) readNamedMember(reading, member, place);
}

/** Reads one key as a package name, with what its value says; a key without any letter gives nothing. */
export function readNamedMember(reading: TomlReading, member: TomlMember, place: NamedPlace): void {
  const { document, lists } = reading;
  const { key } = member;
  const cut = key.name.search(BEHIND_NAME);
  const name = cut < 0 ? key.name : key.name.slice(0, cut);
  if (!isNameStart(name, 0)) {
    if (key.end > key.start) {
      lists.problems.push({
        message: 'A key of this table has to be a package name.',
        span: keySpan(member),
      });
    }
    return;
  }
  const nameSpan = { start: key.start, end: cut < 0 || !key.verbatim ? key.end : key.start + cut };
  const entry = entryOf(
    { kind: place.kind, group: place.group, removal: memberRemoval(document.text, member) },
    {
      name,
      nameSpan,
      span: { start: member.start, end: memberEnd(member) },
      verbatim: key.verbatim,
      ...place.value(document, member.value),
    },
  );
  lists.entries.push(entry);
}

/** Which keys of a tool's dependency table mean what. */
export interface TableKeys {
  readonly marker: string;
  readonly editable: string;
  /** Keys that bind the package to an index of its own. */
  readonly index: string;
  readonly urls: Readonly<Record<string, EntrySource>>;
}

/** A reader of values as Poetry, Pipenv, Pixi and PDM write them: a version, a table, or a list of such. */
export function valueReader(keys: TableKeys): ValueReader {
  return (document, value) => {
    if (value.kind === 'string') return { specifier: stringValue(document, value) ?? '' };
    const tables = tablesIn(value);
    const parts = tables.map((table) => tableValue(document, table, keys));
    const [first] = parts;
    if (first === undefined) {
      // A list of plain versions, one for each platform.
      const items = value.kind === 'array' ? value.items : [];
      return { specifier: items.flatMap((item) => stringValue(document, item) ?? []).join(' | ') };
    }
    if (parts.length === 1) return first;
    const specifiers = parts.flatMap((part) => (part.specifier ? [part.specifier] : []));
    // Poetry reads a list of constraints for one name: only what holds for all of them is said of the entry.
    const source = parts.every((part) => part.source === first.source) ? first.source : 'index';
    return {
      specifier: specifiers.join(' | '),
      extras: [...new Set(parts.flatMap((part) => part.extras ?? []))],
      url: parts.find((part) => part.url)?.url ?? '',
      editable: parts.some((part) => part.editable),
      ...(source === undefined ? {} : { source }),
    };
  };
}

function tableValue(document: TomlDocument, table: TomlTable, keys: TableKeys): NamedValue {
  const extras = membersNamed(table, 'extras').flatMap(({ value }) =>
    value.kind === 'array' ? value.items : [],
  );
  let url = '';
  let source: EntrySource | undefined;
  for (const [key, kind] of Object.entries(keys.urls)) {
    const found = membersNamed(table, key)[0]?.value;
    if (found === undefined || source !== undefined) continue;
    url = stringValue(document, found) ?? '';
    source = kind;
  }
  const index = stringAt(document, table, keys.index);
  if (source === undefined && index !== undefined && !isPublicIndex(document, index)) source = 'named-index';
  return {
    specifier: stringAt(document, table, 'version') ?? '',
    extras: extras.flatMap((extra) => stringValue(document, extra) ?? []),
    marker: stringAt(document, table, keys.marker) ?? '',
    url,
    editable: isTrueAt(document, table, keys.editable),
    ...(source === undefined ? {} : { source }),
  };
}

/** An entry with another source than what its own text says. */
export function withSource(entry: DependencyEntry, source: EntrySource): DependencyEntry {
  return { ...entry, source };
}

/** The place of a key without its quotes. */
export function keySpan(member: TomlMember): Span {
  return { start: member.key.start, end: member.key.end };
}
