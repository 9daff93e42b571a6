import type { ExportFormat } from '../../../../shared/src/scan-messages';
import type { Engine } from '../../analysis/types';
import { jsonReport } from '../../output/json';
import { locationBelow } from '../../output/sarif/location';
import { sarifReport } from '../../output/sarif/report';
import { addTo, emptySummary } from '../../output/summary';
import type { CountedFile } from './counts';
import type { JudgeAgainParts } from './judge-again';
import { judgeAgainWith } from './judge-again';
import { shownPath } from './report';

export interface ExportParts extends JudgeAgainParts {
  readonly folders: () => readonly string[];
  readonly isCancelled: () => boolean;
}

/**
 * The findings of these files as `lookalike check` writes them. The files are read and judged again, since a report needs
 * their texts, and nobody keeps those.
 */
export async function exportReport(
  format: ExportFormat,
  files: readonly CountedFile[],
  engine: Engine,
  parts: ExportParts,
): Promise<string> {
  const report = format === 'sarif' ? sarifReport(locationBelow) : jsonReport(engine.index);
  const judgeAgain = judgeAgainWith(parts);
  const summary = emptySummary();
  const pieces: string[] = [];
  let complete = true;
  for (const file of files) {
    if (parts.isCancelled()) break;
    const path = shownPath(file.place, parts.folders());
    const judgement = await judgeAgain(file);
    if (judgement.kind === 'gone') continue;
    if (judgement.kind === 'unread') {
      complete = false;
      pieces.push(report.failed(path, `it ${judgement.why}`));
      continue;
    }
    addTo(summary, judgement.analysis.findings);
    pieces.push(await report.checked(path, judgement.text, judgement.analysis));
  }
  pieces.push(report.end(summary, complete));
  return pieces.join('');
}
