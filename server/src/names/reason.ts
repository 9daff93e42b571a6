import type { CharacterIssue } from './characters/inspect';
import type { Mechanism, NameStatus } from './types';

/**
 * Why a name was reported, as data; `explain` turns it into one sentence. `date` is the index's, `YYYY-MM-DD`; `since` the
 * day on which a name was first seen that counts as absent because it is so new.
 */
export type Reason =
  | InvalidReason
  | CharactersReason
  | NearReason
  | MaliciousReason
  | StandardLibraryReason
  | ImportNameReason
  | PreferredReason
  | UnknownReason;

/** The text can't be a package name, whatever the index says. */
export interface InvalidReason {
  readonly kind: 'invalid';
  readonly written: string;
  readonly cause: 'empty' | 'too-long' | 'edge';
}

/** The name holds characters that no package name may have. */
export interface CharactersReason {
  readonly kind: 'characters';
  readonly written: string;
  /** At least one. */
  readonly issues: readonly CharacterIssue[];
  /** The package that the text looks like. */
  readonly target?: string;
  readonly rank?: number;
}

/** The name is close to a popular one. */
export interface NearReason {
  readonly kind: 'near';
  /** PEP 503 normalised. */
  readonly written: string;
  readonly target: string;
  readonly rank: number;
  readonly mechanism: Mechanism;
  readonly status: 'registered' | 'absent' | 'unchecked';
  readonly date: string;
  readonly since?: string;
}

/** Malware was published under the name. */
export interface MaliciousReason {
  readonly kind: 'malicious';
  readonly written: string;
  /** The public report's id; `''` when there is none. */
  readonly report: string;
}

/** The name is a module that comes with Python. */
export interface StandardLibraryReason {
  readonly kind: 'standard-library';
  readonly written: string;
  readonly status: NameStatus;
  readonly date: string;
  readonly since?: string;
  /** As a program imports it. */
  readonly module: string;
  /** What the module is called today if that has changed, `''` if Python no longer has it. */
  readonly now?: string;
}

/** The name is what programs import; the package has another one. */
export interface ImportNameReason {
  readonly kind: 'import-name';
  readonly written: string;
  readonly status: NameStatus;
  readonly date: string;
  readonly since?: string;
  readonly importName: string;
  readonly distribution: string;
  readonly rank?: number;
}

/** The package exists, but those who write its name mean another one. */
export interface PreferredReason {
  readonly kind: 'preferred';
  readonly written: string;
  readonly better: string;
  /** Follows the name. */
  readonly why: string;
}

/** The index doesn't have the name, and nothing popular is near. */
export interface UnknownReason {
  readonly kind: 'unknown';
  readonly written: string;
  readonly date: string;
  readonly since?: string;
}
