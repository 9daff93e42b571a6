import type { FormatId } from '../../manifests/types';
import { placeKey, uriBelow } from '../workspace-paths';
import type { FilePlace, ScannedFile } from './scanned-file';

/** A file that other files make a dependency file by including it. */
export interface ReachedFile {
  readonly place: FilePlace;
  readonly format: FormatId;
}

/** All files that are included from the given ones, by their keys. Of several ways to read one, the first counts. */
export function reachedFrom(files: Iterable<ScannedFile>): ReadonlyMap<string, ReachedFile> {
  const reached = new Map<string, ReachedFile>();
  for (const { folder, reached: paths } of files) {
    for (const [path, format] of paths) {
      const key = placeKey({ folder, path });
      if (!reached.has(key))
        reached.set(key, { place: { uri: uriBelow(folder, path), folder, path }, format });
    }
  }
  return reached;
}
