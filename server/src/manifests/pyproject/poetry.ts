import { membersNamed, tablesAt } from '../toml/query';
import type { EntryKind } from '../types';
import { includeStrings, namesAt, noteTables, referStrings } from './lookup';
import { keySpan, readNamedMember } from './named';
import { poetryValue } from './poetry-value';
import type { OwnerReader, TomlReading } from './reading';

const ROOT = ['tool', 'poetry'] as const;

/**
 * Poetry's tables, whose keys are the names.
 *
 * @see https://python-poetry.org/docs/pyproject/
 */
export const readPoetry: OwnerReader = (reading) => {
  readNames(reading, [...ROOT, 'dependencies'], 'requirement');
  readNames(reading, [...ROOT, 'dev-dependencies'], 'requirement');
  readNames(reading, [...ROOT, 'requires-plugins'], 'requirement');
  for (const group of namesAt(reading, ...ROOT, 'group')) {
    const path = [...ROOT, 'group', group];
    readNames(reading, [...path, 'dependencies'], 'requirement');
    for (const table of tablesAt(reading.document.root, ...path)) {
      for (const { value } of membersNamed(table, 'include-groups')) includeStrings(reading, value, 'group');
    }
  }
  readBuildConstraints(reading);
  for (const table of tablesAt(reading.document.root, ...ROOT, 'extras')) {
    for (const { value } of table.members) referStrings(reading, value);
  }
  noteTables(reading, [...ROOT, 'source']);
};

function readNames(reading: TomlReading, path: readonly string[], kind: EntryKind): void {
  const place = { group: path.join('.'), kind, value: poetryValue };
  for (const table of tablesAt(reading.document.root, ...path)) {
    for (const member of table.members) {
      // The interpreter's version: Poetry keeps it among the dependencies.
      if (member.key.name !== 'python') readNamedMember(reading, member, place);
    }
  }
}

/** `build-constraints.<package>`: what may build that package. */
function readBuildConstraints(reading: TomlReading): void {
  const path = [...ROOT, 'build-constraints'];
  for (const table of tablesAt(reading.document.root, ...path)) {
    for (const member of table.members) {
      reading.lists.references.push({ name: member.key.name, span: keySpan(member) });
    }
  }
  for (const name of namesAt(reading, ...path)) readNames(reading, [...path, name], 'constraint');
}
