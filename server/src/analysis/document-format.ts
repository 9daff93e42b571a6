import type { Settings } from '../../../shared/src/settings';
import { hasScriptBlock } from '../../../shared/src/script-block';
import { formatOfPath, lockFormatOfPath } from '../manifests/formats';
import type { FormatId } from '../manifests/types';
import { matchesAny } from '../policy/globs';

/** Language ids that editors give to requirement files: VS Code's Python extension, Neovim and Vim. */
const REQUIREMENTS_LANGUAGES = new Set(['pip-requirements', 'requirements']);

export interface DocumentDescription {
  /** Relative to the workspace where it lies in it, with `/`. */
  readonly path: string;
  readonly languageId?: string;
  /** Asked for only where it decides. */
  readonly text: () => string;
  readonly settings: Settings;
  /** How it is read where another file includes it. */
  readonly includedAs?: FormatId | undefined;
}

/**
 * How a document is read, or `undefined` for one that isn't judged: it holds no dependencies, its path is excluded, or
 * everything is turned off. The path decides; where it says nothing, the language, and then an include.
 */
export function documentFormat(document: DocumentDescription): FormatId | undefined {
  const { path, settings } = document;
  if (!settings.enable || matchesAny(path, settings.excludedFiles)) return undefined;
  const named = formatOfPath(path, settings.requirementFiles) ?? lockFormatOfPath(path);
  return named ?? formatOfLanguage(document) ?? document.includedAs;
}

/** A Python file counts only with a block of metadata in it. */
function formatOfLanguage({ languageId, text }: DocumentDescription): FormatId | undefined {
  if (languageId === 'python') return hasScriptBlock(text()) ? 'script' : undefined;
  return languageId !== undefined && REQUIREMENTS_LANGUAGES.has(languageId) ? 'requirements' : undefined;
}
