import type { Settings } from '../../../shared/src/settings';
import type { Span } from '../../../shared/src/span';
import { LineMap } from '../manifests/line-map';
import { looksLikeProse, type ProseReason } from '../manifests/prose';
import type { Manifest } from '../manifests/types';
import { fileFinding } from './file-finding';
import type { Finding } from './types';

const MESSAGES: Readonly<Record<ProseReason, string>> = {
  'mostly-sentences':
    'This file is named like a list of requirements, but holds sentences: its words are not judged as package names.',
  'markup':
    'This file is named like a list of requirements, but holds another kind of document: its words are not judged as package names.',
};

/**
 * The one notice on a text that only carries the name of a requirements file, at its first line with anything on it;
 * none where the user turned it off. `undefined` for a text that is to be judged.
 */
export function notRequirements(
  text: string,
  manifest: Manifest,
  settings: Settings,
): readonly Finding[] | undefined {
  if (manifest.format !== 'requirements' && manifest.format !== 'constraints') return undefined;
  const reason = looksLikeProse(text, manifest);
  if (reason === undefined) return undefined;
  const finding = fileFinding(
    'file.not-requirements',
    MESSAGES[reason],
    firstLine(text),
    new LineMap(text),
    settings,
  );
  return finding === undefined ? [] : [finding];
}

/** The first line that isn't blank, without the blanks around it. */
function firstLine(text: string): Span {
  const start = Math.max(text.search(/[^\s\ufeff]/), 0);
  const rest = text.slice(start).search(/[\r\n]/);
  const end = rest < 0 ? text.length : start + rest;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
