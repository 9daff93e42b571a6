import { anyCase, FILE_PATTERNS } from '../../shared/src/file-patterns';

/** Documents by where they are and what they are; what both VS Code and the protocol understand of their selectors. */
export type DocumentFilters = readonly (
  | { readonly scheme: string; readonly pattern: string }
  | { readonly scheme: string; readonly language: string }
)[];

/** The language id that the manifest and the Python extension give to requirement files, whatever their name. */
const REQUIREMENTS_LANGUAGE = 'pip-requirements';

/**
 * Which documents go to the server: those with a known file name, those that a user's globs name, and those that a
 * user has declared to be requirement files by their language mode.
 *
 * @param schemes where documents may come from. The read-only copies that an editor shows in comparisons have
 *   schemes of their own (`git:`), and are left alone.
 * @param globs the user's own, relative to the workspace; the server decides exactly, so this may take in more.
 */
export function documentSelector(schemes: readonly string[], globs: readonly string[]): DocumentFilters {
  const known = Object.values(FILE_PATTERNS).flat().map(anyCase);
  const patterns = [...new Set([...known, ...globs.map(atAnyDepth)])];
  return schemes.flatMap((scheme) => [
    { scheme, language: REQUIREMENTS_LANGUAGE },
    ...patterns.map((pattern) => ({ scheme, pattern })),
  ]);
}

/** VS Code matches a document's pattern against the whole path. */
function atAnyDepth(glob: string): string {
  return glob.startsWith('**/') ? glob : `**/${glob.replace(/^(\.?\/)+/, '')}`;
}

/** Python files. Those with a block of metadata are judged, so the server has to see them all. */
export function scriptSelector(schemes: readonly string[]): DocumentFilters {
  return schemes.map((scheme) => ({ scheme, language: 'python' }));
}
