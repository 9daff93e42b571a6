import type { FormatId } from '../../manifests/types';
import type { LockedCommit, LockedFile, PackageOrigin } from './types';
import { at, isTable, stringAt, tableAt, tablesOf, type Table } from './values';

/** What the lock of one tool says of a package, apart from its name. */
export interface LockShape {
  /** The key of the list of packages. */
  readonly packages: 'package' | 'packages';
  origin(entry: Table): PackageOrigin;
  files(entry: Table, lock: Table): readonly LockedFile[];
  commit(entry: Table): LockedCommit | undefined;
}

/** Both the address and the commit have to be there. */
function commitOf(
  url: string | undefined,
  commit: string | undefined,
  requested: string | undefined,
): LockedCommit | undefined {
  return url === undefined || commit === undefined ? undefined : { url, commit, requested: requested ?? '' };
}

const ELSEWHERE: PackageOrigin = { kind: 'elsewhere' };
const PYPI: PackageOrigin = { kind: 'index', url: '' };
const UNKNOWN: PackageOrigin = { kind: 'unknown' };

function hasAny(entry: Table, keys: readonly string[]): boolean {
  return keys.some((key) => at(entry, key) !== undefined);
}

const uv: LockShape = {
  packages: 'package',
  origin(entry) {
    const registry = stringAt(tableAt(entry, 'source') ?? {}, 'registry');
    return registry === undefined ? ELSEWHERE : { kind: 'index', url: registry };
  },
  files(entry) {
    const sdist = tableAt(entry, 'sdist');
    return [...(sdist === undefined ? [] : [sdist]), ...tablesOf(at(entry, 'wheels'))].map((file) => ({
      url: stringAt(file, 'url'),
      hashed: stringAt(file, 'hash') !== undefined,
    }));
  },
  // `https://host/owner/name?rev=main#0123…`
  commit(entry) {
    const git = stringAt(tableAt(entry, 'source') ?? {}, 'git');
    const [, url, query = '', commit] = /^([^?#]*)(?:\?([^#]*))?#(.+)$/.exec(git ?? '') ?? [];
    const requested = new URLSearchParams(query);
    const by = ['rev', 'branch', 'tag'].map((key) => requested.get(key)).find((value) => value !== null);
    return commitOf(url, commit, by ?? undefined);
  },
};

const poetry: LockShape = {
  packages: 'package',
  origin(entry) {
    const source = tableAt(entry, 'source');
    if (source === undefined) return PYPI;
    if (stringAt(source, 'type') !== 'legacy') return ELSEWHERE;
    return { kind: 'index', url: stringAt(source, 'url') ?? '', name: stringAt(source, 'reference') };
  },
  files(entry, lock) {
    // Before Poetry 1.5 the files of all packages stood together at the end.
    const metadata = tableAt(tableAt(lock, 'metadata') ?? {}, 'files') ?? {};
    const listed = at(entry, 'files') ?? at(metadata, stringAt(entry, 'name') ?? '');
    return tablesOf(listed).map((file) => ({ hashed: stringAt(file, 'hash') !== undefined }));
  },
  commit(entry) {
    const source = tableAt(entry, 'source') ?? {};
    const requested = stringAt(source, 'reference');
    return commitOf(
      stringAt(source, 'type') === 'git' ? stringAt(source, 'url') : undefined,
      stringAt(source, 'resolved_reference'),
      requested === 'HEAD' ? '' : requested,
    );
  },
};

const pdm: LockShape = {
  packages: 'package',
  origin: (entry) => (hasAny(entry, ['git', 'hg', 'svn', 'bzr', 'path', 'url']) ? ELSEWHERE : UNKNOWN),
  files(entry, lock) {
    const metadata = tableAt(tableAt(lock, 'metadata') ?? {}, 'files') ?? {};
    const key = `${stringAt(entry, 'name') ?? ''} ${stringAt(entry, 'version') ?? ''}`;
    return tablesOf(at(entry, 'files') ?? at(metadata, key)).map((file) => ({
      url: stringAt(file, 'url'),
      hashed: stringAt(file, 'hash') !== undefined,
    }));
  },
  commit: (entry) => commitOf(stringAt(entry, 'git'), stringAt(entry, 'revision'), stringAt(entry, 'ref')),
};

/** @see https://packaging.python.org/en/latest/specifications/pylock-toml/ */
const pylock: LockShape = {
  packages: 'packages',
  origin(entry) {
    if (hasAny(entry, ['vcs', 'directory', 'archive'])) return ELSEWHERE;
    const index = stringAt(entry, 'index');
    return index === undefined ? UNKNOWN : { kind: 'index', url: index };
  },
  files(entry) {
    const sdist = tableAt(entry, 'sdist');
    return [...(sdist === undefined ? [] : [sdist]), ...tablesOf(at(entry, 'wheels'))].map((file) => {
      const hashes = at(file, 'hashes');
      return { url: stringAt(file, 'url'), hashed: isTable(hashes) && Object.keys(hashes).length > 0 };
    });
  },
  commit(entry) {
    const vcs = tableAt(entry, 'vcs') ?? {};
    return commitOf(stringAt(vcs, 'url'), stringAt(vcs, 'commit-id'), stringAt(vcs, 'requested-revision'));
  },
};

export const LOCK_SHAPES: Partial<Record<FormatId, LockShape>> = {
  'uv-lock': uv,
  'poetry-lock': poetry,
  'pdm-lock': pdm,
  'pylock': pylock,
};
