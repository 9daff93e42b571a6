import picomatch from 'picomatch';

type Match = (path: string) => boolean;

/** The globs of one setting are compiled once, not once a document. */
const compiled = new WeakMap<readonly string[], Match>();

/**
 * Whether a path matches one of a user's globs, at any case. A glob without a slash is meant for file names in any
 * folder, as in `.gitignore`; one with a slash for the whole path.
 *
 * @param path relative to the workspace, with `/`
 */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  if (globs.length === 0) return false;
  let match = compiled.get(globs);
  if (match === undefined) {
    const anywhere = globs.map((glob) => (glob.includes('/') ? glob.replace(/^\.?\/+/, '') : `**/${glob}`));
    match = picomatch(anywhere, { nocase: true, dot: true });
    compiled.set(globs, match);
  }
  return match(path.replace(/^\/+/, ''));
}
