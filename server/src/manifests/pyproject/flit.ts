import { namesAt, readListAt } from './lookup';
import type { OwnerReader } from './reading';

/**
 * Flit's own tables from before PEP 621.
 *
 * @see https://flit.pypa.io/en/stable/pyproject_toml.html#old-style-metadata
 */
export const readFlit: OwnerReader = (reading) => {
  const path = ['tool', 'flit', 'metadata'];
  readListAt(reading, [...path, 'requires'], { kind: 'requirement' });
  readListAt(reading, [...path, 'dev-requires'], { kind: 'requirement' });
  for (const extra of namesAt(reading, ...path, 'requires-extra')) {
    readListAt(reading, [...path, 'requires-extra', extra], { kind: 'requirement' });
  }
};
