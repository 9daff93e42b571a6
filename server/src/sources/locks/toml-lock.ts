import type { FormatId } from '../../manifests/types';
import type { LockedFile, PackageOrigin } from './types';
import { at, isTable, stringAt, tableAt, tablesOf, type Table } from './values';

/** What the lock of one tool says of a package, apart from its name. */
export interface LockShape {
  /** The key of the list of packages. */
  readonly packages: 'package' | 'packages';
  origin(entry: Table): PackageOrigin;
  files(entry: Table, lock: Table): readonly LockedFile[];
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
};

export const LOCK_SHAPES: Partial<Record<FormatId, LockShape>> = {
  'uv-lock': uv,
  'poetry-lock': poetry,
  'pdm-lock': pdm,
  'pylock': pylock,
};
