import { policyPaths } from '../../analysis/surroundings/look-around';
import type { IncludeGraph } from '../../analysis/includes/graph';
import type { Judge } from '../session';
import type { FileJudgement } from './judge-file';
import { followedOf } from './judge-file';
import type { FilePlace } from './scanned-file';

export interface JudgeOpenParts {
  /** Judges an open document. */
  readonly judge: Judge;
  /** Settled when no look around an open document is under way. */
  readonly settled: (uri: string) => Promise<boolean>;
}

/** Judges a file by the document that shows it. */
export async function judgeOpen(
  { judge, settled }: JudgeOpenParts,
  { path }: FilePlace,
  uri: string,
  graph: IncludeGraph,
): Promise<FileJudgement> {
  await settled(uri);
  const judged = await judge(uri);
  const analysis = judged?.report.analysis;
  if (judged === undefined || analysis === undefined) return { kind: 'gone' };
  const { document, report } = judged;
  const text = document.text.getText();
  const followed = await followedOf(path, analysis.manifest, graph);
  const around = {
    reached: new Map(),
    ...followed,
    looked: new Set([...(followed?.looked ?? []), ...policyPaths(path)]),
  };
  return { kind: 'judged', text, analysis: { ...analysis, findings: report.findings }, followed: around };
}
