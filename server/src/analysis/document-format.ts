import type { Settings } from '../../../shared/src/settings';
import { formatOfPath } from '../manifests/formats';
import type { FormatId } from '../manifests/types';
import { matchesAny } from '../policy/globs';

/** Language ids that editors give to requirement files: VS Code's Python extension, Neovim and Vim. */
const REQUIREMENTS_LANGUAGES = new Set(['pip-requirements', 'requirements']);

export interface DocumentDescription {
  /** Relative to the workspace where it lies in it, with `/`. */
  readonly path: string;
  readonly languageId?: string;
  readonly settings: Settings;
  /** How it is read where another file includes it. */
  readonly includedAs?: FormatId | undefined;
}

/**
 * How a document is read, or `undefined` for one that isn't judged: it holds no dependencies, its path is excluded, or
 * everything is turned off. The path decides; the language only where the path says nothing, and an
 * include only where neither does.
 */
export function documentFormat({
  path,
  languageId,
  settings,
  includedAs,
}: DocumentDescription): FormatId | undefined {
  if (!settings.enable || matchesAny(path, settings.excludedFiles)) return undefined;
  return (
    formatOfPath(path, settings.requirementFiles) ??
    (languageId !== undefined && REQUIREMENTS_LANGUAGES.has(languageId) ? 'requirements' : undefined) ??
    includedAs
  );
}
