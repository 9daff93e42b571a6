import { hashPrefixes, hashText, hashWithout, hashWithoutTwo, newPrefixHash, type PrefixHash } from './hash';
import { addEntry, buildTable, findInto, type HashTable, newTableBuilder } from './hash-table';

/**
 * Symmetric deletes: two names lie within `edits` edits of one another only if they have a form in common when each
 * loses up to `edits` characters. The table files every name under all its forms, by hash; the finder hashes the forms
 * of the written name and gets few candidates, whose distance has to be confirmed.
 */
export interface DeleteTable {
  readonly edits: 1 | 2;
  readonly table: HashTable;
}

const scratch = newPrefixHash();

/** Calls `visit` with the hash of each form of the name, the whole name first. Equal neighbours give one form only. */
function forEachForm(name: string, hash: PrefixHash, edits: 1 | 2, visit: (hash: number) => void): void {
  const { length } = hash;
  visit(hash.sums[length] ?? 0);
  for (let first = 0; first < length; first++) {
    if (first > 0 && name.charCodeAt(first) === name.charCodeAt(first - 1)) continue;
    visit(hashWithout(hash, first));
  }
  if (edits === 1) return;
  for (let first = 0; first < length - 1; first++) {
    for (let second = first + 1; second < length; second++) {
      visit(hashWithoutTwo(hash, first, second));
    }
  }
}

export function buildDeletes(names: readonly string[], edits: 1 | 2): DeleteTable {
  const builder = newTableBuilder(names.length * (edits === 1 ? 16 : 90));
  names.forEach((name, position) => {
    forEachForm(name, hashPrefixes(name, scratch), edits, (hash) => {
      addEntry(builder, hash, position);
    });
  });
  return { edits, table: buildTable(builder) };
}

/**
 * Appends to `into` the positions of all names within the table's number of edits of `name`, and of others: the
 * distance is not yet confirmed, and a position may come several times. `hash` holds the prefixes of `name`.
 */
export function findNear(
  { edits, table }: DeleteTable,
  name: string,
  hash: PrefixHash,
  into: number[],
): void {
  forEachForm(name, hash, edits, (form) => {
    findInto(table, form, into);
  });
}

/** As `findNear`, for a name whose prefixes are not hashed yet. */
export function findNearText(table: DeleteTable, name: string, into: number[]): void {
  if (name === '') findInto(table.table, hashText(name), into);
  else findNear(table, name, hashPrefixes(name, scratch), into);
}
