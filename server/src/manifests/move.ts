import type { Span } from '../../../shared/src/span';
import type { DependencyEntry } from './types';

/** The same place `shift` UTF-16 units farther on; either way. */
export function moveSpan(span: Span, shift: number): Span {
  return { start: span.start + shift, end: span.end + shift };
}

/** The same thing `shift` UTF-16 units farther on. */
export function moveItem<T extends { readonly span: Span }>(item: T, shift: number): T {
  return { ...item, span: moveSpan(item.span, shift) };
}

/** The same for an entry. Written out: a spread takes several times as long, and a file may have many thousands of entries. */
export function moveEntry(entry: DependencyEntry, shift: number): DependencyEntry {
  return {
    name: entry.name,
    nameSpan: moveSpan(entry.nameSpan, shift),
    verbatim: entry.verbatim,
    span: moveSpan(entry.span, shift),
    removal: moveSpan(entry.removal, shift),
    group: entry.group,
    kind: entry.kind,
    source: entry.source,
    specifier: entry.specifier,
    extras: entry.extras,
    marker: entry.marker,
    url: entry.url,
    editable: entry.editable,
    hashes: entry.hashes,
  };
}
