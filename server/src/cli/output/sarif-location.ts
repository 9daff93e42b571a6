import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation } from '../../output/sarif/location';
import { locationBelow } from '../../output/sarif/location';
import { isBelow } from '../files';

/** Where a file lies: a URI relative to the folder of the run where it is below that, else an absolute one. */
export function artifactLocation(cwd: string, path: string): ArtifactLocation {
  const absolute = resolve(cwd, path);
  if (!isBelow(cwd, absolute)) return { uri: pathToFileURL(absolute).href };
  return locationBelow(relative(cwd, absolute).split(sep).join('/'));
}
