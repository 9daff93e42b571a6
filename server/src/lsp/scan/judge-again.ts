import { createIncludeGraph } from '../../analysis/includes/graph';
import type { IncludeGraph } from '../../analysis/includes/graph';
import type { Judge } from '../session';
import type { CountedFile } from './counts';
import type { FileJudgement, JudgeFileParts } from './judge-file';
import { judgeFile } from './judge-file';

export interface JudgeAgainParts extends JudgeFileParts {
  readonly judge: Judge;
  readonly isOpen: (uri: string) => boolean;
}

/** A judgement with the text that it is about, and the version of the document that holds it. */
export type JudgedAgain = FileJudgement & { readonly version?: number };

/**
 * Gives a function that reads and judges files that are known already once more, since nobody keeps their texts. Where
 * includes lead is found out once for all files.
 */
export function judgeAgainWith(parts: JudgeAgainParts): (file: CountedFile) => Promise<JudgedAgain> {
  const graphs = new Map<string, IncludeGraph>();
  return async ({ uri, place: { folder, path }, includedAs }) => {
    if (parts.isOpen(uri) || folder === undefined) {
      const judged = await parts.judge(uri);
      const analysis = judged?.report.analysis;
      if (judged === undefined || analysis === undefined) return { kind: 'gone' };
      const { document, report } = judged;
      return {
        kind: 'judged',
        version: document.version,
        text: document.text.getText(),
        analysis: { ...analysis, findings: report.findings },
        followed: undefined,
      };
    }
    const access = parts.access(folder);
    if (access === undefined) return { kind: 'unread', why: 'is in a folder that can not be read' };
    const graph = graphs.get(folder) ?? createIncludeGraph(access);
    graphs.set(folder, graph);
    return judgeFile(parts, { uri, folder, path }, includedAs, graph);
  };
}
