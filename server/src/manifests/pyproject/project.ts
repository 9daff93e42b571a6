import { valuesAt } from '../toml/query';
import { namesAt, readListAt } from './lookup';
import { readNamedTable } from './named';
import { poetryValue } from './poetry-value';
import type { OwnerReader } from './reading';

/**
 * `project.dependencies` and `project.optional-dependencies`.
 *
 * @see https://peps.python.org/pep-0621/
 */
export const readProject: OwnerReader = (reading) => {
  const path = ['project', 'dependencies'];
  readListAt(reading, path, { kind: 'requirement' });
  // A table of names is the form of Poetry and of old PDM: a common mistake here.
  for (const value of valuesAt(reading.document.root, ...path)) {
    const place = { group: path.join('.'), kind: 'requirement', value: poetryValue } as const;
    if (value.kind === 'table') readNamedTable(reading, value, place);
  }
  for (const extra of namesAt(reading, 'project', 'optional-dependencies')) {
    readListAt(reading, ['project', 'optional-dependencies', extra], { kind: 'requirement' });
  }
};

/**
 * `build-system.requires`.
 *
 * @see https://peps.python.org/pep-0518/
 */
export const readBuildSystem: OwnerReader = (reading) => {
  readListAt(reading, ['build-system', 'requires'], { kind: 'build' });
};
