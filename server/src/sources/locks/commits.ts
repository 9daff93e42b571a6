import { normalizeName } from '../../../../shared/src/normalize';
import type { Manifest } from '../../manifests/types';
import type { ProjectFile } from '../types';
import { lockedPackages } from './read';
import { repositoryPlace } from './repository';
import type { LockedCommit, LockedPackage } from './types';

/** A repository that a manifest requires. */
export interface RequiredRepository {
  /** As written; `''` where only the address is. */
  readonly name: string;
  readonly url: string;
  /** The branch, the tag or the beginning of a commit; `''` where there is none. */
  readonly revision: string;
}

/** What the locks of a project say of a repository. */
export type LockedState =
  /** No lock holds it. */
  | { readonly kind: 'open' }
  /** A lock holds it at a commit; `undefined` where nobody can tell at which, or it was found by another name. */
  | { readonly kind: 'held'; readonly commit: string | undefined };

const FULL_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/** Looks a repository up in the locks among the files of a project. */
export function lockedState(
  files: readonly ProjectFile[],
  { url, name, revision }: RequiredRepository,
): LockedState {
  const place = repositoryPlace(url);
  if (place === undefined) return { kind: 'open' };
  const key = keyOf(place, name);
  const held = files.flatMap((file) => commitsOf(file).get(key) ?? []);
  if (held.length === 0) return { kind: 'open' };
  const [first, ...others] = held;
  const isSure = first !== undefined && others.every(({ commit }) => commit === first.commit);
  const found = isSure && held.some((one) => isFoundBy(revision, one)) ? first.commit : '';
  return { kind: 'held', commit: FULL_COMMIT.test(found) ? found : undefined };
}

/** A repository by its place, and by the name of the package as well where that is known. */
function keyOf(place: string, name: string): string {
  return name === '' ? place : `${place} ${normalizeName(name)}`;
}

type Commits = ReadonlyMap<string, readonly LockedCommit[]>;

const NONE: Commits = new Map();
const known = new WeakMap<Manifest, Commits>();
/** Several packages may come from one repository; more different commits than this say no more. */
const MOST_COMMITS = 8;

/** The commits that a lock holds, by place, and by place and name. */
function commitsOf({ role, manifest, text }: ProjectFile): Commits {
  if (role !== 'lock' || manifest === undefined) return NONE;
  let commits = known.get(manifest);
  if (commits === undefined) {
    commits = collect(lockedPackages(manifest, text));
    known.set(manifest, commits);
  }
  return commits;
}

function collect(packages: readonly LockedPackage[]): Commits {
  const commits = new Map<string, LockedCommit[]>();
  for (const { entry, commit } of packages) {
    const place = commit && repositoryPlace(commit.url);
    if (commit === undefined || place === undefined) continue;
    for (const key of [place, keyOf(place, entry.name)]) {
      const list = commits.get(key) ?? [];
      commits.set(key, list);
      const isKnown = list.some((one) => one.commit === commit.commit && one.requested === commit.requested);
      if (!isKnown && list.length < MOST_COMMITS) list.push(commit);
    }
  }
  return commits;
}

/** Whether a lock was made for that revision: a manifest that has changed since is another matter. */
function isFoundBy(revision: string, { commit, requested }: LockedCommit): boolean {
  return requested === '' || requested === revision || (revision !== '' && commit.startsWith(revision));
}
