import { normalizeName } from '../../../../shared/src/normalize';
import type { DependencyEntry } from '../../manifests/types';
import type { NameFacts, PackageSource, Privacy, ProjectSources, SourcePolicy } from '../types';
import { candidatesFor, isMatch } from './candidates';

/** Why the entry's name counts as private; `undefined` for one that doesn't. */
export function privacyIn(
  project: ProjectSources,
  policy: SourcePolicy,
  facts: (name: string) => NameFacts,
  entry: DependencyEntry,
): Privacy | undefined {
  if (entry.source === 'conda' || entry.source === 'self') return undefined;
  const name = normalizeName(entry.name);
  if (policy.isPrivateName(name)) return 'declared';
  if (isBoundToPrivate(project, name)) return 'bound';
  if (entry.source !== 'index' || !inReach(project, entry).some(isPrivate)) return undefined;
  const known = facts(entry.name);
  return known.status === 'absent' && !known.suspicious ? 'inferred' : undefined;
}

/** Where somebody who wrote the name may have meant it to come from: Pipenv asks one source, but has others to bind to. */
function inReach(project: ProjectSources, entry: DependencyEntry): readonly PackageSource[] {
  return project.order === 'first-source-only' ? project.sources : candidatesFor(project, entry);
}

function isPrivate(source: PackageSource): boolean {
  return source.class === 'private';
}

/** Whether the project binds a name to private sources, and to no others. */
export function isBoundToPrivate(project: ProjectSources, name: string): boolean {
  const names = project.bindings.get(name);
  const bound = project.sources.filter(
    (source) =>
      names?.includes(source.name) === true ||
      source.includes?.some((pattern) => isMatch(name, pattern)) === true,
  );
  return bound.length > 0 && bound.every(isPrivate);
}
