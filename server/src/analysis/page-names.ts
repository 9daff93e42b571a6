import type { NameIndex } from '../names/types';
import { entryAt } from './entry-at';
import type { Finding } from './types';
import type { Manifest } from '../manifests/types';

/**
 * The packages that somebody may want to look at before deciding on a finding: the one that was most likely meant, and
 * the one that is written, where it is taken from PyPI. PEP 503 normalised; only what is registered has a page.
 */
export function pageNames(
  { name, normalized, span, suggestions }: Finding,
  manifest: Manifest,
  index: NameIndex,
): readonly string[] {
  const names = suggestions.slice(0, 1).map((suggestion) => suggestion.name);
  const entry = normalized === '' ? undefined : entryAt(manifest, span.start);
  if (entry?.source === 'index' && entry.name === name) names.push(normalized);
  return [...new Set(names)].filter((one) => index.has(one));
}
