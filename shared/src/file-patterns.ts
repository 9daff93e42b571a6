/**
 * The file names by which each format is recognised, as globs in lower case. They match a path at any depth and without
 * regard to case. Only what both VS Code and picomatch understand is used: `*`, `**`, `{a,b}`. A path belongs to the
 * first format that has a matching pattern; that is why constraints stand before requirements.
 */
export const FILE_PATTERNS = {
  'constraints': ['**/*constraint*.{txt,in}'],
  'requirements': [
    '**/*requirement*.{txt,in,pip,lock}',
    '**/requirements/**/*.{txt,in}',
    '**/{reqs,deps}/*.in',
    '**/reqs/*.{txt,pip}',
    '**/{pins,dev-deps,test-deps}.{txt,in}',
  ],
  'pyproject': ['**/pyproject.toml'],
  'setup-cfg': ['**/setup.cfg'],
  'pipfile': ['**/pipfile'],
  'hatch': ['**/hatch.toml'],
  'pixi': ['**/pixi.toml'],
  'tox': ['**/tox.ini'],
  'conda': ['**/{environment,environment-*,environment_*,*-environment,*_environment}.{yml,yaml}'],
  'setup-py': ['**/setup.py'],
} as const satisfies Record<string, readonly string[]>;

/** A format that is recognised by its file's name. */
export type NamedFormat = keyof typeof FILE_PATTERNS;

/**
 * The same glob for a matcher that heeds case, such as VS Code's document selectors: `a` becomes `[aA]`. Letters that
 * stand in brackets already stay as they are.
 */
export function anyCase(glob: string): string {
  return glob.replace(/\[[^\]]*\]|[a-z]/gi, (part) =>
    part.startsWith('[') ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );
}
