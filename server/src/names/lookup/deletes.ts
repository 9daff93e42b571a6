import { hashPrefixes, hashWithout, hashWithoutTwo, newPrefixHash, type PrefixHash } from './hash';
import { addEntry, buildTable, findInto, type HashTable, newTableBuilder } from './hash-table';

/**
 * Symmetric deletes: two names lie within `edits` edits of one another only if they have a form in common when each
 * loses up to `edits` characters. The table files every name under all its forms, by hash; the finder hashes the forms
 * of the written name and gets few candidates, whose distance has to be confirmed.
 */
export interface Deletes {
  readonly names: readonly string[];
  readonly edits: 1 | 2;
  /** How many names were looked up before there was a table. */
  scans: number;
  table: HashTable | undefined;
}

/**
 * How many names are compared with all others before the table is worth its making: it takes a tenth of a second, and
 * most command lines ask for a name or two.
 */
const MOST_SCANS = 64;

const scratch = newPrefixHash();
let forms = new Int32Array(1024);

/**
 * Fills `forms` with the hash of each form of the name, the whole name first, and returns their number. Of a run of
 * equal characters only the loss of the first is a form of its own.
 */
function fillForms(name: string, hash: PrefixHash, edits: 1 | 2): number {
  const { length, sums } = hash;
  const most = 1 + length + (edits === 2 ? (length * (length - 1)) / 2 : 0);
  if (forms.length < most) forms = new Int32Array(most * 2);
  forms[0] = sums[length] ?? 0;
  let count = 1;
  for (let first = 0; first < length; first++) {
    if (name.charCodeAt(first) === name.charCodeAt(first - 1)) continue;
    forms[count++] = hashWithout(hash, first);
    if (edits === 1) continue;
    for (let second = first + 1; second < length; second++) {
      forms[count++] = hashWithoutTwo(hash, first, second);
    }
  }
  return count;
}

export function newDeletes(names: readonly string[], edits: 1 | 2): Deletes {
  return { names, edits, scans: 0, table: undefined };
}

function buildDeletes(names: readonly string[], edits: 1 | 2): HashTable {
  // About as many forms as a name has: to start small and grow takes a fifth longer.
  const builder = newTableBuilder(names.length * (edits === 1 ? 16 : 90));
  names.forEach((name, position) => {
    const count = fillForms(name, hashPrefixes(name, scratch), edits);
    for (let i = 0; i < count; i++) addEntry(builder, forms[i] ?? 0, position);
  });
  return buildTable(builder);
}

/**
 * Appends to `into` the positions of all names within the number of edits of `name`, and of others: the distance is not
 * yet confirmed, and a position may come several times. `hash` holds the prefixes of `name`.
 */
export function findNear(deletes: Deletes, name: string, hash: PrefixHash, into: number[]): void {
  const { names, edits } = deletes;
  if (deletes.scans < MOST_SCANS) {
    deletes.scans++;
    names.forEach(({ length }, position) => {
      const difference = length - name.length;
      if (difference <= edits && difference >= -edits) into.push(position);
    });
    return;
  }
  const table = (deletes.table ??= buildDeletes(names, edits));
  const count = fillForms(name, hash, edits);
  for (let i = 0; i < count; i++) findInto(table, forms[i] ?? 0, into);
}

/** As `findNear`, for a name whose prefixes are not hashed yet. */
export function findNearText(deletes: Deletes, name: string, into: number[]): void {
  findNear(deletes, name, hashPrefixes(name, newPrefixHash(name.length)), into);
}
