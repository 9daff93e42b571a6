import { hatchReader } from './pyproject/hatch';
import { readToml } from './pyproject/reading';
import type { ManifestReader } from './types';

const OWNERS = [hatchReader([])];

/** Reads `hatch.toml`: the tables of `tool.hatch` without that prefix. */
export const readHatch: ManifestReader = (text) => readToml('hatch', text, OWNERS);
