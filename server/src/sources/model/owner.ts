import { tablesAt } from '../../manifests/toml/query';
import type { TomlTable } from '../../manifests/toml/types';
import type { Tool } from '../types';
import type { ModelInput } from './input';
import { fileNameOf, stepsUp } from './paths';

/** The tool that decides where the names of a file come from, as far as the project's files show. */
export function toolOf(input: ModelInput): Tool {
  switch (input.manifest.format) {
    case 'pipfile':
    case 'pipfile-lock':
      return 'pipenv';
    case 'hatch':
      return 'hatch';
    case 'pixi':
      return 'pixi';
    case 'conda':
      return 'conda';
    case 'setup-py':
    case 'setup-cfg':
      return 'setuptools';
    case 'script':
    case 'uv-lock':
      return 'uv';
    case 'poetry-lock':
      return 'poetry';
    case 'pdm-lock':
      return 'pdm';
    case 'pyproject':
      return toolOfProject(input);
    case 'requirements':
    case 'constraints':
    case 'tox':
    case 'pylock':
    case 'policy':
      return 'pip';
  }
}

/** What shows that a tool keeps a project's sources, the surest signs first. */
const SIGNS: readonly (readonly [tool: Tool, ...path: string[]])[] = [
  ['poetry', 'tool', 'poetry', 'source'],
  ['pdm', 'tool', 'pdm', 'source'],
  ['uv', 'tool', 'uv', 'index'],
  ['uv', 'tool', 'uv', 'sources'],
  ['pixi', 'tool', 'pixi', 'pypi-options'],
  ['pixi', 'tool', 'pixi', 'workspace', 'pypi-options'],
  ['poetry', 'tool', 'poetry'],
  ['pdm', 'tool', 'pdm'],
  ['uv', 'tool', 'uv'],
  ['pixi', 'tool', 'pixi'],
  ['hatch', 'tool', 'hatch', 'envs'],
];

/** The files that a tool keeps beside the project. */
const FILES: readonly (readonly [tool: Tool, name: string])[] = [
  ['uv', 'uv.lock'],
  ['poetry', 'poetry.lock'],
  ['pdm', 'pdm.lock'],
  ['uv', 'uv.toml'],
  ['poetry', 'poetry.toml'],
  ['pdm', 'pdm.toml'],
  ['hatch', 'hatch.toml'],
];

function toolOfProject({ own, path, files }: ModelInput): Tool {
  const shown = own === undefined ? [] : signsIn(own.document.root);
  const beside = new Set(
    files.filter((file) => stepsUp(path, file.path) === 0).map((file) => fileNameOf(file.path)),
  );
  const kept = FILES.filter(([, name]) => beside.has(name)).map(([tool]) => tool);
  // Two tools may have tables in one file: the one whose lock or settings lie beside it is in use.
  return shown.find((tool) => kept.includes(tool)) ?? shown[0] ?? kept[0] ?? memberOf(path, files) ?? 'pip';
}

function signsIn(root: TomlTable): readonly Tool[] {
  return SIGNS.filter(([, ...path]) => tablesAt(root, ...path).length > 0).map(([tool]) => tool);
}

/** A project that says nothing of its tool, below a root that has settings of uv. */
function memberOf(path: string, files: ModelInput['files']): Tool | undefined {
  const above = files.some(
    (file) => /^(?:uv\.toml|uv\.lock)$/.test(fileNameOf(file.path)) && (stepsUp(path, file.path) ?? 0) > 0,
  );
  return above ? 'uv' : undefined;
}
