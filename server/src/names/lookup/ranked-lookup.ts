import type { NameIndex } from '../types';
import { newDeletes, type Deletes } from './deletes';
import { hashCollisionKey, hashJoined, hashText } from './hash';
import { addEntry, buildTable, findInto, type HashTable, newTableBuilder } from './hash-table';
import { joinWords, withoutRepeats, withoutVersion } from './forms';
import { findNamespaces, type Namespaces } from './namespaces';
import { findWords, type WordUse } from './word-use';

/**
 * How many of the most popular names are looked for at two edits and inside of longer names. Farther down neither
 * proves anything.
 */
const POPULAR = 5000;

/**
 * What the checks look names up in, made once from the ranked list of an index. Names are spoken of by their position
 * in that list (0 is the most downloaded); each part is built when a check first asks for it.
 */
export interface RankedLookup {
  readonly names: readonly string[];
  /** The rank of each position. */
  readonly ranks: Int32Array;
  readonly longest: number;
  /** The positions of names that may have that hash. */
  whole(hash: number, into: number[]): void;
  /** The positions of names that may equal `joined` once their separators are gone; `hash` is that of `joined`. */
  joined(hash: number, into: number[]): void;
  /** The positions of popular names that may be `joined` in full or without the version behind them. */
  popular(hash: number, into: number[]): void;
  /** The positions of names that may have the collision key of that hash. */
  collisions(hash: number, into: number[]): void;
  /** The positions of names that may have that hash without their repeated characters. */
  unrepeated(hash: number, into: number[]): void;
  readonly oneEdit: Deletes;
  readonly twoEdits: Deletes;
  readonly namespaces: Namespaces;
  readonly words: WordUse;
}

const lookups = new WeakMap<readonly string[], RankedLookup>();

/** The look-up of an index; the same object for every index with that very ranked list. */
export function rankedLookup(index: NameIndex): RankedLookup {
  let lookup = lookups.get(index.ranked);
  if (lookup === undefined) {
    lookup = createLookup(index);
    lookups.set(index.ranked, lookup);
  }
  return lookup;
}

function createLookup(index: NameIndex): RankedLookup {
  const names = index.ranked;
  const ranks = new Int32Array(names.length);
  let longest = 0;
  names.forEach((name, position) => {
    ranks[position] = index.rank(name) ?? position + 1;
    longest = Math.max(longest, name.length);
  });
  let whole: HashTable | undefined;
  let joined: HashTable | undefined;
  let popular: HashTable | undefined;
  let collisions: HashTable | undefined;
  let unrepeated: HashTable | undefined;
  let namespaces: Namespaces | undefined;
  let words: WordUse | undefined;
  return {
    names,
    ranks,
    longest,
    whole(hash, into) {
      whole ??= tableOf(names, (name, add) => {
        add(hashText(name));
      });
      findInto(whole, hash, into);
    },
    joined(hash, into) {
      joined ??= tableOf(names, (name, add) => {
        add(hashJoined(name));
      });
      findInto(joined, hash, into);
    },
    popular(hash, into) {
      popular ??= tableOf(names.slice(0, POPULAR), addPopularForms);
      findInto(popular, hash, into);
    },
    collisions(hash, into) {
      collisions ??= tableOf(names, (name, add) => {
        add(hashCollisionKey(name));
      });
      findInto(collisions, hash, into);
    },
    unrepeated(hash, into) {
      unrepeated ??= tableOf(names, (name, add) => {
        add(hashText(withoutRepeats(name)));
      });
      findInto(unrepeated, hash, into);
    },
    oneEdit: newDeletes(names, 1),
    twoEdits: newDeletes(names.slice(0, POPULAR), 2),
    get namespaces() {
      return (namespaces ??= findNamespaces(names));
    },
    get words() {
      return (words ??= findWords(names));
    },
  };
}

type AddHash = (hash: number) => void;

/** The forms under which a popular name is recognised inside of another name. */
function addPopularForms(name: string, add: AddHash): void {
  const whole = joinWords(name);
  const core = withoutVersion(whole);
  add(hashText(whole));
  if (core !== whole && core !== '') add(hashText(core));
}

function tableOf(names: readonly string[], addHashes: (name: string, add: AddHash) => void): HashTable {
  const builder = newTableBuilder(names.length);
  names.forEach((name, position) => {
    addHashes(name, (hash) => {
      addEntry(builder, hash, position);
    });
  });
  return buildTable(builder);
}
