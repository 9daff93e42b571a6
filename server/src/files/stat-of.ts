import type { Stats } from 'node:fs';
import { statSync } from 'node:fs';

/**
 * What the system says of a path; `undefined` for whatever reason it says nothing: whoever reads it then learns the
 * reason. `statSync` throws for a part of the path that is no folder, a folder without rights or a circle of links.
 */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
