import { normalizeName } from '../../../../shared/src/normalize';
import data from '../data/import-names.json';

/** An import name that isn't the name of its distribution. */
export interface ImportName {
  /** As a program writes it: `PIL`, `google.protobuf`. */
  readonly importName: string;
  /** What to install for it, PEP 503 normalised, the usual one first; at least one. */
  readonly distributions: readonly string[];
}

let table: ReadonlyMap<string, ImportName> | undefined;

function readTable(): ReadonlyMap<string, ImportName> {
  return new Map(
    Object.entries(data.distributions).map(([importName, distributions]) => [
      normalizeName(importName),
      { importName, distributions: distributions.split(' ') },
    ]),
  );
}

/**
 * The distributions of an import name, given in its PEP 503 form: `cv2`, `pil`, `google-protobuf`, `-distutils-hack`.
 * None for a name that its distribution has as well (`requests`, `sentence-transformers`).
 */
export function distributionOfImport(normalized: string): ImportName | undefined {
  table ??= readTable();
  return table.get(normalized);
}
