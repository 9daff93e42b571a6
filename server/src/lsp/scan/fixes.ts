import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileFixes, FixesResult } from '../../../../shared/src/fix-messages';
import { certainFixes, changesOf } from '../../analysis/certain-fixes';
import type { Fix } from '../../analysis/types';
import { rangeOf } from '../diagnostic';
import type { CountedFile } from './counts';
import type { JudgedAgain } from './judge-again';

/**
 * What the certain fixes change in these files. The files are read and judged again: a range is only as good as the
 * text that it was found in.
 */
export async function fixesOf(
  files: readonly CountedFile[],
  judgeAgain: (file: CountedFile) => Promise<JudgedAgain>,
  isCancelled: () => boolean,
): Promise<FixesResult> {
  const changed: FileFixes[] = [];
  let count = 0;
  for (const file of files) {
    if (file.result.certain === 0) continue;
    if (isCancelled()) break;
    const judged = await judgeAgain(file);
    if (judged.kind !== 'judged') continue;
    const shown = judged.analysis.findings.filter(({ suppressed }) => suppressed === undefined);
    const fixes = certainFixes(shown);
    if (fixes.length === 0) continue;
    count += fixes.length;
    changed.push(fileFixes(file.uri, judged, fixes));
  }
  return { fixes: count, files: changed };
}

function fileFixes(
  uri: string,
  { text, version }: Extract<JudgedAgain, { kind: 'judged' }>,
  fixes: readonly Fix[],
): FileFixes {
  const document = TextDocument.create(uri, '', version ?? 0, text);
  const changes = fixes
    .flatMap(changesOf)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, newText }) => ({
      range: rangeOf(document, span),
      oldText: text.slice(span.start, span.end),
      newText,
    }));
  return { uri, version: version ?? null, changes };
}
