import { membersNamed, tablesAt } from '../toml/query';
import type { EntryKind } from '../types';
import { namesAt, noteOptions, noteTables, readListAt } from './lookup';
import { keySpan } from './named';
import type { OwnerReader, TomlReading } from './reading';
import { readRequirementList, readRequirementString } from './strings';

const ROOT = ['tool', 'uv'] as const;

const LISTS: readonly (readonly [key: string, kind: EntryKind])[] = [
  ['dev-dependencies', 'requirement'],
  ['constraint-dependencies', 'constraint'],
  ['override-dependencies', 'override'],
  ['build-constraint-dependencies', 'constraint'],
  ['exclude-dependencies', 'exclude'],
];

const INDEX_OPTIONS = ['index-url', 'extra-index-url', 'find-links', 'no-index', 'index-strategy'];

/**
 * uv's lists, sources, indexes and workspace.
 *
 * @see https://docs.astral.sh/uv/reference/settings/
 */
export const readUv: OwnerReader = (reading) => {
  for (const [key, kind] of LISTS) readListAt(reading, [...ROOT, key], { kind });
  readSources(reading);
  readExtraBuildDependencies(reading);
  readMetadata(reading);
  noteTables(reading, [...ROOT, 'index']);
  noteOptions(reading, ROOT, INDEX_OPTIONS);
  noteOptions(reading, [...ROOT, 'pip'], INDEX_OPTIONS);
  noteOptions(reading, [...ROOT, 'workspace'], ['members', 'exclude']);
};

/** `sources.<name>` says where a declared dependency comes from. */
function readSources(reading: TomlReading): void {
  for (const table of tablesAt(reading.document.root, ...ROOT, 'sources')) {
    for (const member of table.members) {
      const name = member.key.name;
      if (name !== '') reading.lists.references.push({ name, span: keySpan(member) });
    }
  }
}

/** `extra-build-dependencies.<name>`: what a declared dependency needs beside what it says itself. */
function readExtraBuildDependencies(reading: TomlReading): void {
  const path = [...ROOT, 'extra-build-dependencies'];
  for (const table of tablesAt(reading.document.root, ...path)) {
    for (const member of table.members) {
      reading.lists.references.push({ name: member.key.name, span: keySpan(member) });
    }
  }
  for (const name of namesAt(reading, ...path)) {
    const place = { group: [...path, name].join('.'), kind: 'build' } as const;
    readListAt(reading, [...path, name], place, (table) => {
      const requirement = membersNamed(table, 'requirement')[0]?.value;
      if (requirement?.kind === 'string') readRequirementString(reading, requirement, place);
    });
  }
}

/** `[[dependency-metadata]]` stands in for what a package says of itself. */
function readMetadata(reading: TomlReading): void {
  const group = [...ROOT, 'dependency-metadata', 'requires-dist'].join('.');
  for (const table of tablesAt(reading.document.root, ...ROOT, 'dependency-metadata')) {
    for (const { value } of membersNamed(table, 'requires-dist')) {
      readRequirementList(reading, value, { group, kind: 'override' });
    }
  }
}
