import { readRequirementLine } from '../requirements/line';
import { tablesAt } from '../toml/query';
import type { EntryKind } from '../types';
import { namesAt, noteTables, readListAt } from './lookup';
import { readNamedMember, readNamedTable, valueReader } from './named';
import type { OwnerReader, TomlReading } from './reading';

const ROOT = ['tool', 'pdm'] as const;

/** A dependency as PDM 0.x wrote it: as Poetry does, but with `marker`. */
const pdmValue = valueReader({
  marker: 'marker',
  editable: 'editable',
  index: 'index',
  urls: { git: 'vcs', hg: 'vcs', svn: 'vcs', bzr: 'vcs', path: 'path', url: 'url' },
});

/**
 * PDM's development groups, overrides and sources, and the tables of PDM 0.x.
 *
 * @see https://pdm-project.org/latest/reference/pep621/
 */
export const readPdm: OwnerReader = (reading) => {
  const groups = [...ROOT, 'dev-dependencies'];
  for (const group of namesAt(reading, ...groups)) readGroup(reading, [...groups, group]);
  readNames(reading, [...ROOT, 'dependencies'], 'requirement');
  readNames(reading, [...ROOT, 'resolution', 'overrides'], 'override');
  readListAt(reading, [...ROOT, 'resolution', 'excludes'], { kind: 'exclude' });
  noteTables(reading, [...ROOT, 'source']);
};

/** A list of requirement lines (`-e` included); a name with its version in 0.x. */
function readGroup(reading: TomlReading, path: readonly string[]): void {
  const name = path.at(-1);
  const parent = path.slice(0, -1);
  const lists = tablesAt(reading.document.root, ...parent)
    .flatMap((table) => table.members)
    .filter((member) => member.key.name === name);
  for (const member of lists) {
    const place = { group: parent.join('.'), kind: 'requirement', value: pdmValue } as const;
    if (member.value.kind === 'string' || member.value.kind === 'table')
      readNamedMember(reading, member, place);
  }
  if (lists.some((member) => member.value.kind === 'array')) {
    readListAt(reading, path, { kind: 'requirement', read: readRequirementLine });
  }
}

function readNames(reading: TomlReading, path: readonly string[], kind: EntryKind): void {
  for (const table of tablesAt(reading.document.root, ...path)) {
    readNamedTable(reading, table, { group: path.join('.'), kind, value: pdmValue });
  }
}
