import { noteTables } from './pyproject/lookup';
import { readNamedTable, valueReader } from './pyproject/named';
import { type OwnerReader, readToml } from './pyproject/reading';
import { tablesIn } from './toml/query';
import type { ManifestReader } from './types';

const pipfileValue = valueReader({
  marker: 'markers',
  editable: 'editable',
  index: 'index',
  urls: { git: 'vcs', hg: 'vcs', svn: 'vcs', bzr: 'vcs', path: 'path', file: 'url' },
});

/** The tables that hold no packages; every other one is a category of them. */
const RESERVED = new Set(['source', 'requires', 'pipenv', 'scripts']);

const readCategories: OwnerReader = (reading) => {
  for (const { key, value } of reading.document.root.members) {
    if (RESERVED.has(key.name)) continue;
    for (const table of tablesIn(value)) {
      readNamedTable(reading, table, { group: key.name, kind: 'requirement', value: pipfileValue });
    }
  }
  noteTables(reading, ['source']);
};

/**
 * Reads a `Pipfile`.
 *
 * @see https://pipenv.pypa.io/en/latest/pipfile.html
 */
export const readPipfile: ManifestReader = (text) => readToml('pipfile', text, [readCategories]);
