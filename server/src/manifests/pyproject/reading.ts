import type { Span } from '../../../../shared/src/span';
import { type ManifestLists, emptyLists, manifestOf } from '../lists';
import { scanToml } from '../toml/scan';
import type { TomlDocument } from '../toml/types';
import type { FormatId, Manifest } from '../types';

/** A TOML file while its owners read it. */
export interface TomlReading {
  readonly document: TomlDocument;
  readonly lists: ManifestLists;
}

/** Reads the tables of one owner, wherever they stand in the file. */
export type OwnerReader = (reading: TomlReading) => void;

/** Scans a text and has it read by some owners, each on its own; the lists come back in the order of the text. */
export function readToml(format: FormatId, text: string, owners: readonly OwnerReader[]): Manifest {
  const reading: TomlReading = { document: scanToml(text), lists: emptyLists() };
  for (const owner of owners) owner(reading);
  return manifestOf(format, inTextOrder(reading));
}

function inTextOrder({ lists, document }: TomlReading): ManifestLists {
  lists.problems.push(...document.problems);
  lists.entries.sort((a, b) => a.nameSpan.start - b.nameSpan.start);
  for (const list of [
    lists.includes,
    lists.options,
    lists.hashes,
    lists.slips,
    lists.references,
    lists.unnamed,
    lists.problems,
  ]) {
    list.sort((a, b) => startOf(a) - startOf(b));
  }
  return lists;
}

function startOf(item: { readonly span: Span }): number {
  return item.span.start;
}
