import picomatch from 'picomatch';
import {
  FILE_PATTERNS,
  LOCK_PATTERNS,
  type LockFormat,
  type NamedFormat,
} from '../../../shared/src/file-patterns';

type Match = (path: string) => boolean;

const OPTIONS = { nocase: true, dot: true } as const;

const matchers: readonly (readonly [NamedFormat, Match])[] = (
  Object.keys(FILE_PATTERNS) as NamedFormat[]
).map((format) => [format, picomatch([...FILE_PATTERNS[format]], OPTIONS)]);

const locks: readonly (readonly [LockFormat, Match])[] = (Object.keys(LOCK_PATTERNS) as LockFormat[]).map(
  (format) => [format, picomatch([...LOCK_PATTERNS[format]], OPTIONS)],
);

/** The format of a lock by its path, as {@link formatOfPath} has it; `undefined` for a file that is no lock. */
export function lockFormatOfPath(path: string): LockFormat | undefined {
  const normal = path.replaceAll('\\', '/').replace(/^\/+/, '');
  return locks.find(([, matches]) => matches(normal))?.[0];
}

/** The globs of one setting are compiled once, not once a document. */
const compiled = new WeakMap<readonly string[], Match>();

/**
 * The format of a file by its path (absolute or not, with either slash), or `undefined` for a file that holds no
 * dependencies. `extraGlobs` are the user's own; a file that only they match is a requirements file, unless its
 * ending or name says otherwise.
 */
export function formatOfPath(path: string, extraGlobs: readonly string[] = []): NamedFormat | undefined {
  const normal = path.replaceAll('\\', '/').replace(/^\/+/, '');
  for (const [format, matches] of matchers) if (matches(normal)) return format;
  if (extraGlobs.length === 0 || !extraMatcher(extraGlobs)(normal)) return undefined;
  return formatByEnding(normal.slice(normal.lastIndexOf('/') + 1).toLowerCase());
}

function extraMatcher(globs: readonly string[]): Match {
  let match = compiled.get(globs);
  if (match === undefined) {
    // A glob without a slash is meant for file names in any folder, as in .gitignore.
    const anywhere = globs.map((glob) => (glob.includes('/') ? glob.replace(/^\.?\/+/, '') : `**/${glob}`));
    match = picomatch(anywhere, OPTIONS);
    compiled.set(globs, match);
  }
  return match;
}

function formatByEnding(name: string): NamedFormat {
  if (name.endsWith('.toml')) return 'pyproject';
  if (name.endsWith('.cfg')) return 'setup-cfg';
  if (name.endsWith('.ini')) return 'tox';
  if (name.endsWith('.yml') || name.endsWith('.yaml')) return 'conda';
  if (name.endsWith('.py')) return 'setup-py';
  return name.includes('constraint') ? 'constraints' : 'requirements';
}
