import { emptyLists } from './lists';
import { moveEntry, moveItem } from './move';
import type { FormatId, Manifest } from './types';

/** What was read in one piece of a text. The same object for as long as nothing in the piece changes. */
export type ManifestPart = Omit<Manifest, 'format'>;

/** A part, and how far its spans lie before their present places: they are those of an earlier state of the text. */
export interface PlacedPart {
  readonly part: ManifestPart;
  readonly shift: number;
}

/** What a manifest was made of, and the lists that somebody has asked for. */
interface Made {
  readonly parts: readonly PlacedPart[];
  readonly lists: { -readonly [K in keyof ManifestPart]?: ManifestPart[K] };
}

const known = new WeakMap<Manifest, Made>();

/**
 * A manifest made of parts, in the order of the text. Each list is put together when somebody asks for it: while a
 * person types, nobody asks for the entries, and moving ten thousand of them at every key costs more than all the rest.
 */
export function manifestOfParts(format: FormatId, parts: readonly PlacedPart[]): Manifest {
  const [only, ...more] = parts;
  const isPlain = more.length === 0 && (only === undefined || only.shift === 0);
  const manifest = isPlain ? { format, ...(only?.part ?? emptyLists()) } : lazyManifest(format);
  known.set(manifest, { parts, lists: {} });
  return manifest;
}

/** The same functions for every manifest: the engine can't make anything quick of an object with getters of its own. */
const GETTERS: PropertyDescriptorMap = {
  entries: getter((lists, parts) => (lists.entries ??= joined(parts, (part) => part.entries, moveEntry))),
  includes: getter((lists, parts) => (lists.includes ??= joined(parts, (part) => part.includes, moveItem))),
  options: getter((lists, parts) => (lists.options ??= joined(parts, (part) => part.options, moveItem))),
  hashes: getter((lists, parts) => (lists.hashes ??= joined(parts, (part) => part.hashes, moveItem))),
  slips: getter((lists, parts) => (lists.slips ??= joined(parts, (part) => part.slips, moveItem))),
  references: getter(
    (lists, parts) => (lists.references ??= joined(parts, (part) => part.references, moveItem)),
  ),
  unnamed: getter((lists, parts) => (lists.unnamed ??= joined(parts, (part) => part.unnamed, moveItem))),
  problems: getter((lists, parts) => (lists.problems ??= joined(parts, (part) => part.problems, moveItem))),
} satisfies Record<keyof ManifestPart, PropertyDescriptor>;

function getter(
  list: (lists: Made['lists'], parts: Made['parts']) => readonly unknown[],
): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: Manifest) {
      const made = known.get(this);
      return made && list(made.lists, made.parts);
    },
  };
}

function lazyManifest(format: FormatId): Manifest {
  return Object.defineProperties({ format }, GETTERS) as Manifest;
}

/**
 * The parts of a manifest, for whoever remembers results about them from one state of a text to the next. A manifest
 * that wasn't made of parts is one part.
 */
export function partsOf(manifest: Manifest): readonly PlacedPart[] {
  return known.get(manifest)?.parts ?? [{ part: manifest, shift: 0 }];
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
