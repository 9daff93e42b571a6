import type { Span } from '../../../../shared/src/span';
import type { ManifestLists } from '../lists';
import type { DependencyEntry, Manifest } from '../types';

/** What has to be known of a reading for the next one to build on it. */
export interface LineState {
  readonly text: string;
  /** Where each logical line starts, ascending. */
  readonly lineStarts: readonly number[];
}

/** Which lines of the old reading still hold. A logical line is read without regard to any other, so whole lines do. */
export interface Reuse {
  /** Lines before this offset, the same in both texts, are unchanged. */
  readonly from: number;
  /** How far what follows the change has moved. */
  readonly shift: number;
  /** Whether the new line that starts at `offset`, and all behind it, were there before. */
  resumesAt(offset: number): boolean;
}

/** Finds what `text` shares with the old text. `undefined` when not even the first line is unchanged. */
export function unchangedPart(old: LineState, text: string): Reuse | undefined {
  const before = old.text;
  const shorter = Math.min(before.length, text.length);
  const shift = text.length - before.length;
  const prefix = commonStart(before, text, shorter);
  const suffixStart = text.length - commonEnd(before, text, shorter - prefix);
  // The character at the line's start has to be the same too: a `\n` there would belong to a `\r` before it.
  const index = lowerBound(old.lineStarts.length, (i) => (old.lineStarts[i] ?? 0) >= prefix) - 1;
  const from = old.lineStarts[index];
  if (from === undefined) return undefined;
  let next = index;
  const resumesAt = (offset: number): boolean => {
    if (offset < suffixStart) return false;
    while ((old.lineStarts[next] ?? Infinity) < offset - shift) next++;
    return old.lineStarts[next] === offset - shift;
  };
  return { from, shift, resumesAt };
}

/** Sizes of the pieces that are compared, largest first: a piece is compared far quicker than its characters are. */
const PIECES = [4096, 256, 16, 1] as const;

/** How many characters two texts have in common at their start, `most` at most. */
function commonStart(a: string, b: string, most: number): number {
  let same = 0;
  for (const piece of PIECES) {
    while (same + piece <= most && a.slice(same, same + piece) === b.slice(same, same + piece)) same += piece;
  }
  return same;
}

/** The same for their ends. */
function commonEnd(a: string, b: string, most: number): number {
  let same = 0;
  for (const piece of PIECES) {
    while (same + piece <= most && pieceBefore(a, same, piece) === pieceBefore(b, same, piece)) same += piece;
  }
  return same;
}

function pieceBefore(text: string, behind: number, length: number): string {
  const end = text.length - behind;
  return text.slice(end - length, end);
}

/** The old lists with what lies in `[from, oldResume)` replaced by `fresh`, and what follows moved by `shift`. */
export function spliceLists(
  old: Manifest,
  fresh: ManifestLists,
  from: number,
  oldResume: number,
  shift: number,
): ManifestLists {
  const join = <T extends { readonly span: Span }>(
    items: readonly T[],
    middle: readonly T[],
    move: (item: T) => T,
  ): T[] => {
    const head = lowerBound(items.length, (i) => (items[i]?.span.start ?? 0) >= from);
    const tail = lowerBound(items.length, (i) => (items[i]?.span.start ?? 0) >= oldResume);
    const rest = items.slice(tail);
    return [...items.slice(0, head), ...middle, ...(shift === 0 ? rest : rest.map(move))];
  };
  const moved = (span: Span): Span => ({ start: span.start + shift, end: span.end + shift });
  const moveItem = <T extends { readonly span: Span }>(item: T): T => ({ ...item, span: moved(item.span) });
  // Written out: a spread takes several times as long, and thousands of entries move at every key.
  const moveEntry = (entry: DependencyEntry): DependencyEntry => ({
    name: entry.name,
    nameSpan: moved(entry.nameSpan),
    verbatim: entry.verbatim,
    span: moved(entry.span),
    removal: moved(entry.removal),
    group: entry.group,
    kind: entry.kind,
    source: entry.source,
    specifier: entry.specifier,
    extras: entry.extras,
    marker: entry.marker,
    url: entry.url,
    editable: entry.editable,
    hashes: entry.hashes,
  });
  return {
    entries: join(old.entries, fresh.entries, moveEntry),
    includes: join(old.includes, fresh.includes, moveItem),
    options: join(old.options, fresh.options, moveItem),
    references: join(old.references, fresh.references, moveItem),
    unnamed: join(old.unnamed, fresh.unnamed, moveItem),
    problems: join(old.problems, fresh.problems, moveItem),
  };
}

/** The line starts after the same replacement. */
export function spliceStarts(
  old: readonly number[],
  fresh: readonly number[],
  from: number,
  oldResume: number,
  shift: number,
): number[] {
  const head = lowerBound(old.length, (i) => (old[i] ?? 0) >= from);
  const tail = lowerBound(old.length, (i) => (old[i] ?? 0) >= oldResume);
  const rest = old.slice(tail);
  return [...old.slice(0, head), ...fresh, ...(shift === 0 ? rest : rest.map((start) => start + shift))];
}

/** The first index in `[0, length]` from which on `holds` is true. */
function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
