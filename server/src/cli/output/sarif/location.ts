import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Range } from '../../../../../shared/src/span';
import { isBelow } from '../../files';

/** The name that stands for the folder in which the check was run; consumers such as GitHub take it for the checkout. */
export const SOURCE_ROOT = '%SRCROOT%';

/** SARIF's `artifactLocation` (section 3.4). */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/**
 * Where a file lies: a URI relative to the folder of the run where it is below that, else an absolute one. Everything
 * that isn't allowed in a URI is escaped, and so is a colon, which would make the first part look like a scheme.
 */
export function artifactLocation(cwd: string, path: string): ArtifactLocation {
  const absolute = resolve(cwd, path);
  const { href } = pathToFileURL(absolute);
  if (!isBelow(cwd, absolute)) return { uri: href };
  const root = pathToFileURL(cwd.endsWith(sep) ? cwd : cwd + sep).href;
  return { uri: href.slice(root.length).replaceAll(':', '%3A'), uriBaseId: SOURCE_ROOT };
}

/** SARIF's `region` (section 3.30): lines and columns from 1, columns in UTF-16 units, the end just past the last one. */
export function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
