import { moveEntry } from '../manifests/move';
import { partsOf } from '../manifests/parts';
import type { DependencyEntry, Manifest } from '../manifests/types';

/**
 * The entry whose name holds an offset, both ends included; of several (two tables that share a name) the first.
 * Takes time linear in the entries and moves none but the one.
 */
export function entryAt(manifest: Manifest, offset: number): DependencyEntry | undefined {
  for (const { part, shift } of partsOf(manifest)) {
    const at = offset - shift;
    const entry = part.entries.find(({ nameSpan }) => nameSpan.start <= at && at <= nameSpan.end);
    if (entry !== undefined) return shift === 0 ? entry : moveEntry(entry, shift);
  }
  return undefined;
}
