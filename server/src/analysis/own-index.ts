import { isPypiAddress } from '../../../shared/src/pypi';
import type { Manifest, ManifestOption } from '../manifests/types';

/** Options that take packages from elsewhere than the usual index, by the last part of their name. */
const ELSEWHERE = new Set(['find-links', 'no-index']);

/** Options whose value is the address of an index. In TOML, `url` is the key within a table of sources. */
const ADDRESSES = new Set([
  'index-url',
  'extra-index-url',
  'index',
  'default-index',
  'source',
  'sources',
  'url',
]);

/**
 * Whether a file takes packages from an index of its own. A name that the public index lacks may well be there, so its
 * absence says nothing. An option without a value (half-typed, or a table whose address wasn't read) counts as one.
 */
export function hasOwnIndex(manifest: Pick<Manifest, 'options'>): boolean {
  return manifest.options.some(isElsewhere);
}

function isElsewhere(option: ManifestOption): boolean {
  const key = lastPart(option.name);
  if (ELSEWHERE.has(key)) return true;
  // Naming PyPI itself changes nothing.
  return ADDRESSES.has(key) && !isPypiAddress(option.value.trim());
}

/** `--extra-index-url` -> `extra-index-url`; `tool.uv.index` -> `index`. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).replace(/^-+/, '');
}
