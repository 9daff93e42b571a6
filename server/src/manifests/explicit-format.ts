import type { FormatId } from './types';

/** Endings of file names (in lower case) and how such a file is read when somebody names it. First match wins. */
const BY_ENDING: readonly (readonly [ending: string, format: FormatId])[] = [
  ['pylock.toml', 'pylock'],
  ['uv.lock', 'uv-lock'],
  ['poetry.lock', 'poetry-lock'],
  ['pdm.lock', 'pdm-lock'],
  ['pipfile.lock', 'pipfile-lock'],
  ['hatch.toml', 'hatch'],
  ['pixi.toml', 'pixi'],
  ['.toml', 'pyproject'],
  ['tox.ini', 'tox'],
  ['.cfg', 'setup-cfg'],
  ['pipfile', 'pipfile'],
  ['environment.yml', 'conda'],
  ['environment.yaml', 'conda'],
  ['setup.py', 'setup-py'],
  ['setup.py.txt', 'setup-py'],
  ['.py', 'script'],
  ['.txt', 'requirements'],
  ['.in', 'requirements'],
  ['.pip', 'requirements'],
];

/**
 * How a file is read that somebody has named on the command line and whose name isn't a usual one (`deps.txt`,
 * `my-pyproject.toml`, `/dev/fd/63`): by its ending, and as a requirements file where it has none. `undefined` where
 * the ending is that of another kind of file.
 */
export function formatByEnding(path: string): FormatId | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  // PEP 751 has `pylock.NAME.toml` beside `pylock.toml`.
  if (/^pylock\.[^.]+\.toml$/.test(name)) return 'pylock';
  const known = BY_ENDING.find(([ending]) => name.endsWith(ending));
  if (known?.[1] === 'requirements' && name.includes('constraint')) return 'constraints';
  return known?.[1] ?? (name.includes('.') ? undefined : 'requirements');
}
