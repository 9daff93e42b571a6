import type { ExportFormat } from '../../../../shared/src/scan-messages';
import { createIncludeGraph } from '../../analysis/includes/graph';
import type { IncludeGraph } from '../../analysis/includes/graph';
import type { Engine } from '../../analysis/types';
import { jsonReport } from '../../output/json';
import { locationBelow } from '../../output/sarif/location';
import { sarifReport } from '../../output/sarif/report';
import { addTo, emptySummary } from '../../output/summary';
import type { Judge } from '../session';
import type { CountedFile } from './counts';
import type { JudgeFileParts } from './judge-file';
import { judgeFile } from './judge-file';
import { shownPath } from './report';

export interface ExportParts extends JudgeFileParts {
  readonly judge: Judge;
  readonly isOpen: (uri: string) => boolean;
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
  const graphs = new Map<string, IncludeGraph>();
  const summary = emptySummary();
  const pieces: string[] = [];
  let complete = true;
  for (const file of files) {
    if (parts.isCancelled()) break;
    const path = shownPath(file.place, parts.folders());
    const judgement = await judgeAgain(file, graphs, parts);
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

async function judgeAgain(
  { uri, place: { folder, path }, includedAs }: CountedFile,
  graphs: Map<string, IncludeGraph>,
  parts: ExportParts,
): ReturnType<typeof judgeFile> {
  if (parts.isOpen(uri) || folder === undefined) {
    const judged = await parts.judge(uri);
    const analysis = judged?.report.analysis;
    if (judged === undefined || analysis === undefined) return { kind: 'gone' };
    const { findings } = judged.report;
    const text = judged.document.text.getText();
    return { kind: 'judged', text, analysis: { ...analysis, findings }, followed: undefined };
  }
  const access = parts.access(folder);
  if (access === undefined) return { kind: 'unread', why: 'is in a folder that can not be read' };
  const graph = graphs.get(folder) ?? createIncludeGraph(access);
  graphs.set(folder, graph);
  return judgeFile(parts, { uri, folder, path }, includedAs, graph);
}
