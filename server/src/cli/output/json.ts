import { LineMap } from '../../manifests/line-map';
import type { Manifest } from '../../manifests/types';
import type { Span } from '../../../../shared/src/span';
import { normalizeName } from '../../../../shared/src/normalize';

/** One file as `list --format json` writes it. */
export function manifestJson(path: string, text: string, manifest: Manifest) {
  const lines = new LineMap(text);
  const range = (span: Span) => lines.range(span);
  return {
    path,
    format: manifest.format,
    entries: manifest.entries.map((entry) => ({
      name: entry.name,
      normalized: normalizeName(entry.name),
      range: range(entry.nameSpan),
      group: entry.group,
      specifier: entry.specifier,
      extras: entry.extras,
      marker: entry.marker,
      url: entry.url,
      editable: entry.editable,
      kind: entry.kind,
    })),
    includes: manifest.includes.map(({ path: target, kind, span }) => ({
      path: target,
      kind,
      range: range(span),
    })),
    options: manifest.options.map(({ name, value, span }) => ({ name, value, range: range(span) })),
    references: manifest.references.map(({ name, span }) => ({ name, range: range(span) })),
    unnamed: manifest.unnamed.map(({ text: written, span }) => ({ text: written, range: range(span) })),
    problems: manifest.problems.map(({ message, span }) => ({ message, range: range(span) })),
  };
}
