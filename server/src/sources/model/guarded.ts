import type { DependencyEntry, EntrySource } from '../../manifests/types';
import type { ProjectSources } from '../types';
import { boundTo } from './candidates';

/** Where a package comes from that no index is asked for. */
const DIRECT: ReadonlySet<EntrySource> = new Set<EntrySource>([
  'url',
  'vcs',
  'path',
  'workspace',
  'self',
  'conda',
]);

/** `==2.4`, `===2.4` or, in the tables of Poetry, `2.4`. */
const EXACT = /^\(?\s*={0,3}\s*v?\d[^\s,*|<>=~^!]*\s*\)?$/;

/** One exact version, with a local part behind it (`2.4+acme1`) or not. */
export function isExact(specifier: string): boolean {
  return EXACT.test(specifier.trim().slice(0, 128));
}

/**
 * Whether an exact version with a local part is asked for. PyPI takes no such versions, so no file there can match.
 *
 * @see https://packaging.python.org/en/latest/specifications/version-specifiers/#local-version-identifiers
 */
function hasLocalVersion(specifier: string): boolean {
  return isExact(specifier) && specifier.includes('+');
}

/** Whether no other file can be taken for the entry, wherever it comes from. */
export function isGuardedIn(project: ProjectSources, entry: DependencyEntry): boolean {
  if (DIRECT.has(entry.source) || entry.url !== '') return true;
  if (hasLocalVersion(entry.specifier)) return true;
  if (entry.hashes > 0 && isExact(entry.specifier)) return true;
  return boundTo(project, entry)?.every(({ class: kind }) => kind !== 'test') === true;
}
