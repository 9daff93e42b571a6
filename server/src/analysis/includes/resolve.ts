/** Where the written path of an include leads. */
export type Target =
  /** Relative to the workspace, normalised, with `/`. */
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'outside'; readonly why: 'absolute' | 'above' }
  /** An address, or a path with a variable in it, whose value only the installer knows. */
  | { readonly kind: 'unknown' };

const SCHEME = /^([a-z][a-z0-9+.-]+):/i;
const DRIVE_OR_ROOT = /^(?:[a-z]:|[\\/])/i;
/** `${VAR}` of pip, `{posargs}` of tox, `%(x)s` of setuptools, `{{ x }}` and `<% x %>` of templates. */
const VARIABLE = /[${}<>]|%\(/;
/** What tox calls the folder of its own file. */
const TOX_FOLDER = /^\{(?:toxinidir|tox_root)\}[\\/]+/;

/**
 * Finds the target of an include without looking at any file. A path is relative to the folder of the file that it is
 * written in, as pip, tox and setuptools have it. A backslash separates folders: on Windows it does, and elsewhere no
 * file of a project has one in its name.
 *
 * @param from the including file, relative to the workspace, with `/`
 */
export function resolveInclude(from: string, written: string): Target {
  const path = written.trim().replace(TOX_FOLDER, '');
  const scheme = SCHEME.exec(path)?.[1]?.toLowerCase();
  if (scheme === 'file' || DRIVE_OR_ROOT.test(path)) return { kind: 'outside', why: 'absolute' };
  if (scheme !== undefined || path === '' || VARIABLE.test(path)) return { kind: 'unknown' };
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { kind: 'outside', why: 'above' };
  }
  return { kind: 'inside', path: parts.join('/') };
}
