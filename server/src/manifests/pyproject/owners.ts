import { readDependencyGroups } from './dependency-groups';
import { readFlit } from './flit';
import { hatchReader } from './hatch';
import { readPdm } from './pdm';
import { pixiReader } from './pixi';
import { readPoetry } from './poetry';
import { readBuildSystem, readProject } from './project';
import type { OwnerReader } from './reading';
import { readSetuptools } from './setuptools';
import { resolveSources } from './sources';
import { readBriefcase, readCibuildwheel, readRye } from './test-tools';
import { readTox } from './tox';
import { readUv } from './uv';

/**
 * Who keeps package names in `pyproject.toml`. Only the tables of these owners are read, never what merely looks like a
 * name. A new owner is one file and one row; the last row settles where the names come from.
 */
export const PYPROJECT_OWNERS: readonly OwnerReader[] = [
  readProject,
  readBuildSystem,
  readDependencyGroups,
  readPoetry,
  readUv,
  readPdm,
  hatchReader(['tool', 'hatch']),
  readFlit,
  pixiReader(['tool', 'pixi']),
  readSetuptools,
  readTox,
  readRye,
  readCibuildwheel,
  readBriefcase,
  resolveSources,
];
