import type { Span } from '../../../../shared/src/span';
import { type EntryPlace, type ManifestLists, addMoved, emptyLists } from '../lists';
import { entryOf } from '../lists';
import { scanRequirement } from '../pep508';
import { sourceOfUrl } from '../requirements/location';
import { decodeString } from '../toml/decode';
import { flatItems } from '../toml/query';
import type { TomlString, TomlTable, TomlValue } from '../toml/types';
import type { DependencyEntry, EntryKind } from '../types';
import type { TomlReading } from './reading';
import { elementRemoval } from './removal';

/** Where requirement strings stand, and what they are there for. */
export interface StringPlace {
  readonly group: string;
  readonly kind: EntryKind;
  /** What reads one string; a PEP 508 requirement by default. */
  readonly read?: RequirementStringReader;
}

/** Reads the requirement in `text[start, end)` into `lists`. */
export type RequirementStringReader = (
  text: string,
  start: number,
  end: number,
  place: EntryPlace,
  lists: ManifestLists,
) => void;

/**
 * Reads a list of requirement strings. Words without quotes are read as if they had them, a single string as a list of
 * one; tables go to `onTable`. Everything else the tools refuse.
 */
export function readRequirementList(
  reading: TomlReading,
  value: TomlValue,
  place: StringPlace,
  onTable?: (table: TomlTable) => void,
): void {
  const { lists } = reading;
  if (value.kind === 'missing') return;
  if (value.kind !== 'array') {
    lists.problems.push({
      message: 'A list of requirements is expected here: write `[…]`.',
      span: spanOf(value),
    });
    if (value.kind === 'table') return;
  }
  for (const item of flatItems(value)) {
    if (item.kind === 'string') readRequirementString(reading, item, place);
    else if (item.kind === 'bare' && !item.valid) readText(reading, item, item.start, item.end, place);
    else if (item.kind === 'table' && onTable !== undefined) onTable(item);
    else if (item.kind !== 'array' && item.kind !== 'missing') {
      lists.problems.push({ message: 'A requirement has to be a string.', span: spanOf(item) });
    }
  }
}

/** Reads one requirement string, with or without escapes. */
export function readRequirementString(reading: TomlReading, node: TomlString, place: StringPlace): void {
  if (!node.escaped) {
    readText(reading, node, node.from, node.to, place);
    return;
  }
  const { text } = reading.document;
  const { value, offsets = [] } = decodeString(text, node);
  const at = (offset: number): number => offsets[offset] ?? node.to;
  const back = (span: Span): Span => ({ start: at(span.start), end: at(span.end) });
  const found = emptyLists();
  readDecoded(value, 0, value.length, elementRemoval(text, node), place, found);
  const { lists } = reading;
  for (const entry of found.entries) lists.entries.push(moveEntry(text, entry, back));
  addMoved(lists, found, back);
}

function moveEntry(text: string, entry: DependencyEntry, back: (span: Span) => Span): DependencyEntry {
  const nameSpan = back(entry.nameSpan);
  const verbatim = text.slice(nameSpan.start, nameSpan.end) === entry.name;
  return { ...entry, nameSpan, span: back(entry.span), verbatim };
}

function readText(reading: TomlReading, element: Span, start: number, end: number, place: StringPlace): void {
  const { text } = reading.document;
  readDecoded(text, start, end, elementRemoval(text, element), place, reading.lists);
}

function readDecoded(
  text: string,
  start: number,
  end: number,
  removal: Span,
  place: StringPlace,
  lists: ManifestLists,
): void {
  const read = place.read ?? readPep508;
  read(text, start, end, { kind: place.kind, group: place.group, removal }, lists);
}

function readPep508(text: string, start: number, end: number, place: EntryPlace, lists: ManifestLists): void {
  const scanned = scanRequirement(text, start, end);
  if (scanned === undefined) {
    const shown = text.slice(start, Math.min(end, start + 200));
    if (PLACEHOLDER.test(shown)) return;
    lists.problems.push({ message: 'A requirement starts with a package name.', span: { start, end } });
    return;
  }
  const { name, nameSpan, extras, specifier, marker, url } = scanned;
  const source = url === '' ? 'index' : sourceOfUrl(url);
  const span = { start: nameSpan.start, end: scanned.end };
  lists.entries.push(entryOf(place, { name, nameSpan, span, extras, specifier, marker, url, source }));
  for (const problem of scanned.problems) lists.problems.push(problem);
}

/** Templates and the context fields of Hatch hold no name that could be judged. */
const PLACEHOLDER = /[{<$@%]/;

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
