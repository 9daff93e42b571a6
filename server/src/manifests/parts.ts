import type { ManifestLists } from './lists';
import { moveEntry, moveItem } from './move';
import type { FormatId, Manifest } from './types';

/** What was read in one piece of a text. The same object for as long as nothing in the piece changes. */
export type ManifestPart = Omit<Manifest, 'format'>;

/** A part, and how far its spans lie before their present places: they are those of an earlier state of the text. */
export interface PlacedPart {
  readonly part: ManifestPart;
  readonly shift: number;
}

const known = new WeakMap<Manifest, readonly PlacedPart[]>();

/**
 * A manifest made of parts, in the order of the text. Each list is put together when somebody asks for it: while a
 * person types, nobody asks for the entries, and moving ten thousand of them at every key costs more than all the rest.
 */
export function manifestOfParts(format: FormatId, parts: readonly PlacedPart[]): Manifest {
  const lists: Partial<ManifestLists> = {};
  const manifest: Manifest = {
    format,
    get entries() {
      return (lists.entries ??= joined(parts, (part) => part.entries, moveEntry));
    },
    get includes() {
      return (lists.includes ??= joined(parts, (part) => part.includes, moveItem));
    },
    get options() {
      return (lists.options ??= joined(parts, (part) => part.options, moveItem));
    },
    get hashes() {
      return (lists.hashes ??= joined(parts, (part) => part.hashes, moveItem));
    },
    get slips() {
      return (lists.slips ??= joined(parts, (part) => part.slips, moveItem));
    },
    get references() {
      return (lists.references ??= joined(parts, (part) => part.references, moveItem));
    },
    get unnamed() {
      return (lists.unnamed ??= joined(parts, (part) => part.unnamed, moveItem));
    },
    get problems() {
      return (lists.problems ??= joined(parts, (part) => part.problems, moveItem));
    },
  };
  known.set(manifest, parts);
  return manifest;
}

/**
 * The parts of a manifest, for whoever remembers results about them from one state of a text to the next. A manifest
 * that wasn't made of parts is one part.
 */
export function partsOf(manifest: Manifest): readonly PlacedPart[] {
  return known.get(manifest) ?? [{ part: manifest, shift: 0 }];
}

/** One list of all parts. What needn't move is the same object. */
function joined<T>(
  parts: readonly PlacedPart[],
  listOf: (part: ManifestPart) => readonly T[],
  move: (item: T, shift: number) => T,
): T[] {
  const all: T[] = [];
  for (const { part, shift } of parts) {
    for (const item of listOf(part)) all.push(shift === 0 ? item : move(item, shift));
  }
  return all;
}
