import { joinWords } from './lookup/forms';
import { hashPrefixes, newPrefixHash, type PrefixHash } from './lookup/hash';
import { rankedLookup, type RankedLookup } from './lookup/ranked-lookup';
import type { Mechanism, NameIndex } from './types';

/** What the index says of a name that is neither ranked nor malicious nor invalid. */
export type OpenStatus = 'registered' | 'absent' | 'unchecked';

/** One name that the checks look at: PEP 503 normalised, ASCII, not ranked, at most `MAX_NAME_LENGTH` long. */
export interface Query {
  readonly name: string;
  readonly status: OpenStatus;
  readonly lookup: RankedLookup;
  /** The prefixes of `name`. */
  readonly hash: PrefixHash;
  /** `name` without its hyphens. */
  readonly joined: string;
  /** The prefixes of `joined`. */
  readonly joinedHash: PrefixHash;
}

export function createQuery(name: string, status: OpenStatus, index: NameIndex): Query {
  const joined = joinWords(name);
  const hash = hashPrefixes(name, newPrefixHash(name.length));
  return {
    name,
    status,
    lookup: rankedLookup(index),
    hash,
    joined,
    joinedHash: joined === name ? hash : hashPrefixes(joined, newPrefixHash(joined.length)),
  };
}

/** A ranked name that may have been meant, and how the written name would have come from it. */
export interface Candidate {
  /** The position of the name in the ranked list. */
  readonly target: number;
  readonly mechanism: Mechanism;
}

/** One way to look for the name that was meant. Stateless; the same query gives the same candidates. */
export interface Check {
  readonly id: string;
  /** The mechanisms that its candidates may have: it isn't run where none of them could be reported. */
  readonly mechanisms: readonly Mechanism[];
  /** Appends candidates in any order; a target may come several times. Never the name itself. */
  find(query: Query, into: Candidate[]): void;
}
