import type { Span } from '../../../shared/src/span';
import type { DependencyEntry, EntryKind, FormatId, Manifest } from './types';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

/** The lists of a manifest while they are being filled. */
export type ManifestLists = Mutable<Omit<Manifest, 'format'>>;

export function emptyLists(): ManifestLists {
  return {
    entries: [],
    includes: [],
    options: [],
    hashes: [],
    slips: [],
    references: [],
    unnamed: [],
    problems: [],
  };
}

/** Adds to `lists` what was found in a piece of the text, each item but the entries moved to its place in the whole. */
export function addMoved(lists: ManifestLists, found: ManifestLists, move: (span: Span) => Span): void {
  for (const one of found.includes) lists.includes.push({ ...one, span: move(one.span) });
  for (const one of found.options) lists.options.push({ ...one, span: move(one.span) });
  for (const one of found.hashes) lists.hashes.push({ ...one, span: move(one.span) });
  for (const one of found.slips) lists.slips.push({ ...one, span: move(one.span) });
  for (const one of found.unnamed) lists.unnamed.push({ ...one, span: move(one.span) });
  for (const one of found.problems) lists.problems.push({ ...one, span: move(one.span) });
}

export function manifestOf(format: FormatId, lists: ManifestLists): Manifest {
  return { format, ...lists };
}

/** What a reader knows of a requirement before it reads it. */
export interface EntryPlace {
  readonly kind: EntryKind;
  /** The dotted place in the file; `''` in a requirements file. */
  readonly group: string;
  /** What has to go for the requirement to go. */
  readonly removal: Span;
}

type Given = 'name' | 'nameSpan' | 'span';
type Fields = Pick<DependencyEntry, Given> & Partial<Omit<DependencyEntry, Given | keyof EntryPlace>>;

const NONE: readonly string[] = [];

/** An entry with the usual values where a reader has none of its own. */
export function entryOf(place: EntryPlace, fields: Fields): DependencyEntry {
  return {
    name: fields.name,
    nameSpan: fields.nameSpan,
    verbatim: fields.verbatim ?? true,
    span: fields.span,
    removal: place.removal,
    group: place.group,
    kind: place.kind,
    source: fields.source ?? 'index',
    specifier: fields.specifier ?? '',
    extras: fields.extras ?? NONE,
    marker: fields.marker ?? '',
    url: fields.url ?? '',
    editable: fields.editable ?? false,
    hashes: fields.hashes ?? 0,
  };
}
