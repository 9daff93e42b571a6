import { normalizeName } from '../../../../shared/src/normalize';
import { type ManifestPart, partsOf } from '../../manifests/parts';
import type { Manifest } from '../../manifests/types';

const known = new WeakMap<ManifestPart, readonly string[]>();

/**
 * The PEP 503 names of a file's entries, without the one whose name starts at `except`. Parts that were seen before
 * aren't normalised again.
 */
export function listedNames(manifest: Manifest, except: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { part, shift } of partsOf(manifest)) {
    const own = part.entries.findIndex(({ nameSpan }) => nameSpan.start + shift === except);
    namesOf(part).forEach((name, position) => {
      if (position !== own) names.add(name);
    });
  }
  return names;
}

function namesOf(part: ManifestPart): readonly string[] {
  let names = known.get(part);
  if (names === undefined) {
    names = part.entries.map(({ name }) => normalizeName(name));
    known.set(part, names);
  }
  return names;
}
