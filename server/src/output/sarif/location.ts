import type { Range } from '../../../../shared/src/span';

/** The name that stands for the folder in which the check was run; consumers such as GitHub take it for the checkout. */
export const SOURCE_ROOT = '%SRCROOT%';

/** SARIF's `artifactLocation` (section 3.4). */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** What would mean something else in a URI than in a path. */
const MEANS_ELSE = /[%\\?#\t\n\r]/g;

/**
 * Where a file below the folder of the run lies. Everything that isn't allowed in a URI is escaped, and so is a colon,
 * which would make the first part look like a scheme.
 *
 * @param path relative to that folder, normalised, with `/`
 */
export function locationBelow(path: string): ArtifactLocation {
  const root = 'file:///';
  const { href } = new URL(root + path.replace(MEANS_ELSE, encodeURIComponent));
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
