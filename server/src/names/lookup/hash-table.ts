import { mix } from './hash';

/**
 * A multimap from 32-bit hashes to small numbers (positions in the ranked list), packed in three typed arrays: the
 * entries of one bucket lie side by side, each with 16 bits of its hash to tell it from its neighbours.
 */
export interface HashTable {
  readonly shift: number;
  readonly starts: Uint32Array;
  readonly tags: Uint16Array;
  readonly values: Uint16Array | Uint32Array;
}

/** Collects entries until the table is built. */
export interface TableBuilder {
  hashes: Uint32Array;
  values: Uint32Array;
  count: number;
}

export function newTableBuilder(capacity: number): TableBuilder {
  return { hashes: new Uint32Array(capacity), values: new Uint32Array(capacity), count: 0 };
}

export function addEntry(builder: TableBuilder, hash: number, value: number): void {
  if (builder.count === builder.hashes.length) grow(builder);
  builder.hashes[builder.count] = mix(hash);
  builder.values[builder.count] = value;
  builder.count++;
}

function grow(builder: TableBuilder): void {
  const capacity = Math.max(16, builder.hashes.length * 2);
  const hashes = new Uint32Array(capacity);
  const values = new Uint32Array(capacity);
  hashes.set(builder.hashes);
  values.set(builder.values);
  builder.hashes = hashes;
  builder.values = values;
}

/** About one entry a bucket; the entries of a bucket keep the order in which they were added. */
export function buildTable({ hashes, values, count }: TableBuilder): HashTable {
  const bits = Math.ceil(Math.log2(count + 2));
  const shift = 32 - bits;
  const starts = new Uint32Array(2 ** bits + 1);
  for (let i = 0; i < count; i++) {
    const bucket = ((hashes[i] ?? 0) >>> shift) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const next = starts.slice(0, -1);
  const tags = new Uint16Array(count);
  let largest = 0;
  for (let i = 0; i < count; i++) largest = Math.max(largest, values[i] ?? 0);
  const packed = largest < 65_536 ? new Uint16Array(count) : new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] ?? 0;
    const bucket = hash >>> shift;
    const at = next[bucket] ?? 0;
    next[bucket] = at + 1;
    tags[at] = hash & 0xffff;
    packed[at] = values[i] ?? 0;
  }
  return { shift, starts, tags, values: packed };
}

/** Appends the values filed under `hash`, and perhaps a few of other hashes, to `into`. */
export function findInto(table: HashTable, hash: number, into: number[]): void {
  const mixed = mix(hash);
  const bucket = mixed >>> table.shift;
  const end = table.starts[bucket + 1] ?? 0;
  const tag = mixed & 0xffff;
  for (let at = table.starts[bucket] ?? 0; at < end; at++) {
    if (table.tags[at] === tag) into.push(table.values[at] ?? 0);
  }
}
