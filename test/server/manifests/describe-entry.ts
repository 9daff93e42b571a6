import type { DependencyEntry, Manifest } from '../../../server/src/manifests/types';

/**
 * An entry in one line, for tables: `group name` and then only what is not the usual: `[extras]`, the specifier,
 * `; marker`, `@ url`, `kind=…`, `source=…`, `editable`.
 */
export function describeEntry(entry: DependencyEntry): string {
  const parts = [entry.group, entry.name];
  if (entry.extras.length > 0) parts.push(`[${entry.extras.join(',')}]`);
  if (entry.specifier !== '') parts.push(entry.specifier);
  if (entry.marker !== '') parts.push(`; ${entry.marker}`);
  if (entry.url !== '') parts.push(`@ ${entry.url}`);
  if (entry.kind !== 'requirement') parts.push(`kind=${entry.kind}`);
  if (entry.source !== 'index') parts.push(`source=${entry.source}`);
  if (entry.editable) parts.push('editable');
  return parts.join(' ');
}

/** The number of spans of a manifest that don't do what their type promises on this text. */
export function misplacedSpans(text: string, manifest: Manifest): number {
  let wrong = 0;
  const check = (holds: boolean): void => {
    if (!holds) wrong++;
  };
  for (const { name, nameSpan, span, removal, verbatim } of manifest.entries) {
    check(name !== '');
    check(!verbatim || text.slice(nameSpan.start, nameSpan.end) === name);
    check(span.start <= nameSpan.start && nameSpan.end <= span.end);
    check(removal.start <= span.start && span.end <= removal.end);
    check(removal.start >= 0 && removal.end <= text.length);
  }
  const { includes, options, references, unnamed, problems } = manifest;
  for (const { span } of [...includes, ...options, ...references, ...unnamed, ...problems]) {
    check(span.start >= 0 && span.start <= span.end && span.end <= text.length);
  }
  return wrong;
}
