import { normalizeName } from '../../../shared/src/normalize';
import type { DependencyEntry, Manifest, ManifestOption } from '../../../server/src/manifests/types';
import type { NameFinding, NameVerdict } from '../../../server/src/names/types';

/** An entry for the whole of a line `name` at `start`, changed by `rest`. */
export function entry(name: string, start: number, rest: Partial<DependencyEntry> = {}): DependencyEntry {
  const span = { start, end: start + name.length };
  return {
    name,
    nameSpan: span,
    verbatim: true,
    span,
    removal: { start, end: span.end + 1 },
    group: '',
    kind: 'requirement',
    source: 'index',
    specifier: '',
    extras: [],
    marker: '',
    url: '',
    editable: false,
    hashes: 0,
    ...rest,
  };
}

export function manifest(
  entries: readonly DependencyEntry[],
  options: readonly Pick<ManifestOption, 'name' | 'value'>[] = [],
): Manifest {
  return {
    format: 'requirements',
    entries,
    includes: [],
    options: options.map((option) => ({ ...option, span: { start: 0, end: 0 } })),
    hashes: [],
    slips: [],
    references: [],
    unnamed: [],
    problems: [],
  };
}

/** The verdict of a name with the given findings. */
export function verdict(name: string, ...findings: readonly NameFinding[]): NameVerdict {
  return { name, normalized: normalizeName(name), status: 'absent', rank: undefined, findings };
}
