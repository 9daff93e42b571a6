import type { ManifestReader } from '../types';
import { PYPROJECT_OWNERS } from './owners';
import { readToml } from './reading';

/** Reads `pyproject.toml` as the tools that own its tables do. */
export const readPyproject: ManifestReader = (text) => readToml('pyproject', text, PYPROJECT_OWNERS);
