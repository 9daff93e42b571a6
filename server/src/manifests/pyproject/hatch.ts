import { membersNamed, tablesAt } from '../toml/query';
import type { TomlTable } from '../toml/types';
import { includeStrings, namesAt, readListAt } from './lookup';
import type { OwnerReader, TomlReading } from './reading';
import { readRequirementString } from './strings';

const LISTS = ['dependencies', 'extra-dependencies'] as const;

/**
 * Hatch's environments, build targets, hooks and plugins, below `prefix` (`tool.hatch`, or nothing in `hatch.toml`).
 *
 * @see https://hatch.pypa.io/latest/config/environment/overview/
 */
export function hatchReader(prefix: readonly string[]): OwnerReader {
  return (reading) => {
    readListAt(reading, [...prefix, 'env', 'requires'], { kind: 'build' });
    for (const name of namesAt(reading, ...prefix, 'envs'))
      readEnvironment(reading, [...prefix, 'envs', name]);
    readBuild(reading, [...prefix, 'build']);
    for (const name of namesAt(reading, ...prefix, 'build', 'targets')) {
      readBuild(reading, [...prefix, 'build', 'targets', name]);
    }
    readRequirementFiles(reading, [...prefix, 'metadata', 'hooks', 'requirements_txt']);
  };
}

function readEnvironment(reading: TomlReading, path: readonly string[]): void {
  for (const list of LISTS) readListAt(reading, [...path, list], { kind: 'requirement' });
  // overrides.<matrix|env|platform|name>.<condition>.dependencies
  for (const source of namesAt(reading, ...path, 'overrides')) {
    for (const condition of namesAt(reading, ...path, 'overrides', source)) {
      readOverrides(reading, [...path, 'overrides', source, condition]);
    }
  }
}

/** An override's element is a requirement, or a table with the requirement as its `value` and conditions. */
function readOverrides(reading: TomlReading, path: readonly string[]): void {
  for (const list of LISTS) {
    for (const key of [list, `set-${list}`]) {
      const place = { kind: 'requirement', group: [...path, key].join('.') } as const;
      readListAt(reading, [...path, key], place, (table: TomlTable) => {
        const value = membersNamed(table, 'value')[0]?.value;
        if (value?.kind === 'string') readRequirementString(reading, value, place);
      });
    }
  }
}

function readBuild(reading: TomlReading, path: readonly string[]): void {
  readListAt(reading, [...path, 'dependencies'], { kind: 'build' });
  for (const hook of namesAt(reading, ...path, 'hooks')) {
    readListAt(reading, [...path, 'hooks', hook, 'dependencies'], { kind: 'build' });
  }
}

/** The metadata hook that takes dependencies from requirements files. */
function readRequirementFiles(reading: TomlReading, path: readonly string[]): void {
  for (const table of tablesAt(reading.document.root, ...path)) {
    for (const key of ['files', 'filename']) {
      for (const { value } of membersNamed(table, key)) includeStrings(reading, value, 'requirement');
    }
  }
  for (const table of tablesAt(reading.document.root, ...path, 'optional-dependencies')) {
    for (const { value } of table.members) includeStrings(reading, value, 'requirement');
  }
}
