import { readRequirementLine } from '../requirements/line';
import { namesAt, readListAt } from './lookup';
import type { OwnerReader } from './reading';

const ROOT = ['tool', 'tox'] as const;

/**
 * tox's native TOML: `requires`, and the `deps` of its environments, which are lines of a requirements file.
 *
 * @see https://tox.wiki/en/latest/config.html#pyproject-toml-native
 */
export const readTox: OwnerReader = (reading) => {
  // A table among the lines refers to another environment: nothing to read.
  const ignoreTable = (): void => undefined;
  const place = { kind: 'requirement', read: readRequirementLine } as const;
  readListAt(reading, [...ROOT, 'requires'], { kind: 'build' });
  for (const base of ['env_run_base', 'env_pkg_base']) {
    readListAt(reading, [...ROOT, base, 'deps'], place, ignoreTable);
  }
  for (const name of namesAt(reading, ...ROOT, 'env')) {
    readListAt(reading, [...ROOT, 'env', name, 'deps'], place, ignoreTable);
  }
};
