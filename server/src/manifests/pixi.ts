import { pixiReader } from './pyproject/pixi';
import { readToml } from './pyproject/reading';
import type { ManifestReader } from './types';

const OWNERS = [pixiReader([])];

/** Reads `pixi.toml`: the tables of `tool.pixi` without that prefix. */
export const readPixi: ManifestReader = (text) => readToml('pixi', text, OWNERS);
