import type { DependencyEntry } from '../../manifests/types';

/** Where a lock says that a package comes from. */
export type PackageOrigin =
  /** An index; `url` is `''` where the tool leaves PyPI unsaid. */
  | { readonly kind: 'index'; readonly url: string; readonly name?: string | undefined }
  /** An address, a repository, a folder: no index was asked. */
  | { readonly kind: 'elsewhere' }
  /** The lock doesn't say. */
  | { readonly kind: 'unknown' };

/** One file of a locked package. */
export interface LockedFile {
  readonly url?: string | undefined;
  readonly hashed: boolean;
}

/** The commit that a lock holds a repository at. */
export interface LockedCommit {
  /** Of the repository, as written. */
  readonly url: string;
  /** All of its digits. */
  readonly commit: string;
  /** The branch or tag that it was found by; `''` where the lock names none. */
  readonly requested: string;
}

/** One package of a lock, with the entry that shows where it stands. */
export interface LockedPackage {
  readonly entry: DependencyEntry;
  readonly origin: PackageOrigin;
  readonly files: readonly LockedFile[];
  /** For a package from a repository. */
  readonly commit?: LockedCommit | undefined;
}
