import { valuesAt } from '../toml/query';
import { includeStrings, namesAt } from './lookup';
import type { OwnerReader, TomlReading } from './reading';

/**
 * The files that setuptools takes dependencies from: `dynamic.dependencies.file` and its like for extras.
 *
 * @see https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata
 */
export const readSetuptools: OwnerReader = (reading) => {
  const path = ['tool', 'setuptools', 'dynamic'];
  includeFiles(reading, [...path, 'dependencies', 'file']);
  for (const extra of namesAt(reading, ...path, 'optional-dependencies')) {
    includeFiles(reading, [...path, 'optional-dependencies', extra, 'file']);
  }
};

function includeFiles(reading: TomlReading, path: readonly string[]): void {
  for (const value of valuesAt(reading.document.root, ...path)) includeStrings(reading, value, 'requirement');
}
