import { findCandidates } from '../../names/candidates';
import { createQuery, type OpenStatus } from '../../names/check';
import { isEdit, isKey } from '../../names/mechanisms';
import { severityOf } from '../../names/severity';
import type { Mechanism, NameIndex } from '../../names/types';
import type { SourcePolicy } from '../types';

/** A private name that another one looks like. */
export interface Likeness {
  readonly target: string;
  readonly mechanism: Mechanism;
}

/** The private names of a project, for the question what looks like one of them. */
export interface PrivateNames {
  /**
   * The private name that `name` is a slip or a look-alike of; a private prefix is put before the rest of the name.
   *
   * @param name PEP 503 normalised
   * @param status what the public index says of it: less is believed of a name that somebody registered
   */
  near(name: string, status: Exclude<OpenStatus, 'unchecked'>): Likeness | undefined;
}

/** Shorter beginnings are near to too many words. */
const SHORTEST_PREFIX = 4;

const ASCII = /^[a-z0-9-]{1,128}$/;

/** By the policy, since a private index may have thousands of names, and then by what a file binds. */
const known = new WeakMap<SourcePolicy, Map<string, PrivateNames>>();
const MOST_KNOWN = 8;

/** The look-up of the private names of a policy and of those that a file binds; the same one for the same names. */
export function privateNames(policy: SourcePolicy, bound: readonly string[]): PrivateNames {
  let lookups = known.get(policy);
  if (lookups === undefined) known.set(policy, (lookups = new Map<string, PrivateNames>()));
  const key = [...bound].sort().join();
  let lookup = lookups.get(key);
  if (lookup === undefined) {
    if (lookups.size >= MOST_KNOWN) lookups.clear();
    const sorted = [...new Set([...policy.names, ...bound])].filter((name) => ASCII.test(name)).sort();
    lookup = createLookup(sorted, policy.prefixes);
    lookups.set(key, lookup);
  }
  return lookup;
}

function createLookup(names: readonly string[], prefixes: readonly string[]): PrivateNames {
  const whole = indexOf(names);
  const own = new Set(names);
  const stems = prefixes
    .map((prefix) => prefix.replace(/-+$/, ''))
    .filter((stem) => stem.length >= SHORTEST_PREFIX && ASCII.test(stem));
  const byWords = new Map<number, NameIndex>();
  for (const count of new Set(stems.map(wordCount))) {
    byWords.set(count, indexOf([...new Set(stems.filter((stem) => wordCount(stem) === count))]));
  }
  return {
    near: remember((name, status) => {
      if (!ASCII.test(name) || own.has(name)) return undefined;
      const likeness = nearest(name, status, whole);
      if (likeness !== undefined) return likeness;
      const words = name.split('-');
      for (const [count, index] of byWords) {
        if (words.length <= count) continue;
        const start = words.slice(0, count).join('-');
        const found = nearest(start, status, index);
        // Words of everyday life are near to many prefixes: of a registered name only what fools the eye counts.
        if (found === undefined || (status === 'registered' && !isKey(found.mechanism))) continue;
        return { ...found, target: [found.target, ...words.slice(count)].join('-') };
      }
      return undefined;
    }),
  };
}

/** Names stay the same from one key stroke to the next. */
const MOST_REMEMBERED = 4096;

function remember(near: PrivateNames['near']): PrivateNames['near'] {
  const answers = new Map<string, Likeness | undefined>();
  return (name, status) => {
    const key = `${status} ${name}`;
    if (answers.has(key)) return answers.get(key);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = near(name, status);
    answers.set(key, answer);
    return answer;
  };
}

function wordCount(name: string): number {
  return name.split('-').length;
}

/** Private names as if they were the most popular ones: each is as near to its user. */
function indexOf(names: readonly string[]): NameIndex {
  const ranks = new Map(names.map((name) => [name, 1]));
  return {
    date: '',
    names: names.length,
    ranked: names,
    rank: (name) => ranks.get(name),
    has: (name) => ranks.has(name),
    release: () => undefined,
  };
}

function nearest(name: string, status: OpenStatus, index: NameIndex): Likeness | undefined {
  if (index.names === 0 || index.has(name)) return undefined;
  const query = createQuery(name, status, index);
  const [best] = findCandidates(query).filter(({ mechanism }) => isEdit(mechanism) || isKey(mechanism));
  if (best === undefined) return undefined;
  const target = index.ranked[best.target] ?? '';
  const severity = severityOf(best, target, status);
  return severity === 'error' || severity === 'warning' ? { target, mechanism: best.mechanism } : undefined;
}
