import { normalizeName } from '../../../../shared/src/normalize';
import type { DependencyEntry } from '../../manifests/types';
import type { PackageSource, ProjectSources } from '../types';

/** The sources that a project binds an entry to; `undefined` for an entry that is bound to none. */
export function boundTo(
  project: ProjectSources,
  entry: DependencyEntry,
): readonly PackageSource[] | undefined {
  const name = normalizeName(entry.name);
  const names = project.bindings.get(name);
  if (names !== undefined && holdsFor(project, entry, names)) {
    const found = project.sources.filter((source) => names.includes(source.name));
    return found.length === 0 ? undefined : found;
  }
  const including = project.sources.filter(({ includes }) =>
    includes?.some((pattern) => isMatch(name, pattern)),
  );
  return including.length === 0 ? undefined : including;
}

/**
 * uv binds a name wherever it stands; in the tables of Poetry and Pipenv each entry speaks for itself, and the reader has
 * seen whether it does.
 */
function holdsFor(
  { tool, sources }: ProjectSources,
  entry: DependencyEntry,
  names: readonly string[],
): boolean {
  if (tool !== 'poetry' && tool !== 'pipenv') return true;
  return (
    entry.source === 'named-index' ||
    sources.some((source) => names.includes(source.name) && source.class === 'public')
  );
}

/** The sources that may answer for an entry, first asked first; those that only help out last. */
export function candidatesFor(project: ProjectSources, entry: DependencyEntry): readonly PackageSource[] {
  const bound = boundTo(project, entry);
  if (bound !== undefined) return bound;
  const name = normalizeName(entry.name);
  const open = project.sources.filter(
    ({ explicit, excludes }) => !explicit && !excludes?.some((pattern) => isMatch(name, pattern)),
  );
  return project.order === 'first-source-only' ? open.slice(0, 1) : open;
}

/** Whether a name matches a pattern with any number of `*`. Linear in the name for each piece of the pattern. */
export function isMatch(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return name === first;
  if (!name.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
