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
  'policy': ['**/lookalike.toml'],
} as const satisfies Record<string, readonly string[]>;

/** A format that is recognised by its file's name. */
export type NamedFormat = keyof typeof FILE_PATTERNS;

/**
 * The locks whose sources are judged where they lie in a folder that is checked or scanned. Nobody types them, so no editor
 * has to show them as dependency files.
 */
export const LOCK_PATTERNS = {
  'uv-lock': ['**/uv.lock'],
  'poetry-lock': ['**/poetry.lock'],
  'pdm-lock': ['**/pdm.lock'],
  'pipfile-lock': ['**/pipfile.lock'],
  'pylock': ['**/pylock.toml', '**/pylock.*.toml'],
} as const satisfies Record<string, readonly string[]>;

/** The format of a lock. */
export type LockFormat = keyof typeof LOCK_PATTERNS;

/**
 * The same glob for a matcher that heeds case, such as VS Code's document selectors: `a` becomes `[aA]`. Letters that
 * stand in brackets already stay as they are.
 */
export function anyCase(glob: string): string {
  return glob.replace(/\[[^\]]*\]|[a-z]/gi, (part) =>
    part.startsWith('[') ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );
}

/** As many globs as one with braces may stand for; from there on it is left as it is. */
const MOST_ALTERNATIVES = 100;

/** The globs without braces that a glob with braces stands for, nested ones included: `*.{a,b}` is `*.a` and `*.b`. */
export function withoutBraces(glob: string): readonly string[] {
  let globs = [glob];
  for (;;) {
    const next = globs.flatMap(expandInnermost);
    if (next.length > MOST_ALTERNATIVES) return [glob];
    if (next.length === globs.length && next.every((one, at) => one === globs[at])) return globs;
    globs = next;
  }
}

function expandInnermost(glob: string): readonly string[] {
  const end = glob.indexOf('}');
  const start = glob.lastIndexOf('{', end);
  if (end < 0 || start < 0) return [glob];
  const [before, after] = [glob.slice(0, start), glob.slice(end + 1)];
  return glob
    .slice(start + 1, end)
    .split(',')
    .map((part) => before + part + after);
}
