import { tablesAt } from '../toml/query';
import { namesAt, noteOptions } from './lookup';
import { type NamedPlace, readNamedTable, valueReader } from './named';
import type { OwnerReader, TomlReading } from './reading';

const pypiValue = valueReader({
  marker: 'env-markers',
  editable: 'editable',
  index: 'index',
  urls: { git: 'vcs', path: 'path', url: 'url' },
});

const condaValue: NamedPlace['value'] = (document, value) => ({
  ...pypiValue(document, value),
  source: 'conda',
});

const CONDA = ['dependencies', 'host-dependencies', 'build-dependencies', 'run-dependencies', 'constraints'];

/**
 * Pixi's dependencies, below `prefix` (`tool.pixi`, or nothing in `pixi.toml`): of the workspace, of its features, and of
 * both for one platform. Names of conda packages are read as such.
 *
 * @see https://pixi.sh/latest/reference/pixi_manifest/
 */
export function pixiReader(prefix: readonly string[]): OwnerReader {
  return (reading) => {
    readWithTargets(reading, prefix);
    readWithTargets(reading, [...prefix, 'package']);
    for (const feature of namesAt(reading, ...prefix, 'feature')) {
      readWithTargets(reading, [...prefix, 'feature', feature]);
    }
    noteOptions(reading, [...prefix, 'workspace', 'pypi-options'], INDEXES);
  };
}

const INDEXES = ['index-url', 'extra-index-urls', 'find-links', 'index-strategy'];

function readWithTargets(reading: TomlReading, path: readonly string[]): void {
  readTables(reading, path);
  for (const target of namesAt(reading, ...path, 'target')) readTables(reading, [...path, 'target', target]);
}

function readTables(reading: TomlReading, path: readonly string[]): void {
  readNames(reading, [...path, 'pypi-dependencies'], 'requirement', pypiValue);
  for (const key of CONDA) {
    readNames(reading, [...path, key], key === 'constraints' ? 'constraint' : 'requirement', condaValue);
  }
  noteOptions(reading, [...path, 'pypi-options'], INDEXES);
  readNames(reading, [...path, 'pypi-options', 'dependency-overrides'], 'override', pypiValue);
}

function readNames(
  reading: TomlReading,
  path: readonly string[],
  kind: NamedPlace['kind'],
  value: NamedPlace['value'],
): void {
  for (const table of tablesAt(reading.document.root, ...path)) {
    readNamedTable(reading, table, { group: path.join('.'), kind, value });
  }
}
