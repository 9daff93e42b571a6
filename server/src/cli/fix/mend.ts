import { certainFixes, changesOf } from '../../analysis/certain-fixes';
import type { DocumentAnalysis } from '../../analysis/types';
import type { Rewritten } from '../../files/rewrite';
import { rewrite } from '../../files/rewrite';

/** What a text has become, and what is still found in it. */
export interface Mended extends Rewritten {
  readonly analysis: DocumentAnalysis;
  /** How many fixes were applied. */
  readonly fixes: number;
  /** Why a fix wasn't applied, in words that go on from "not fixed:". */
  readonly problem?: string;
}

/** Fixes that wait for one another are applied in turns; a text in which there are more than this is left as it is then. */
const MOST_TURNS = 8;

/** Applies the fixes that are certain, of findings that nothing suppresses, until none is left. Writes nothing. */
export async function mend(
  from: Rewritten,
  judge: (text: string) => Promise<DocumentAnalysis>,
): Promise<Mended> {
  let now = from;
  let analysis = await judge(now.text);
  let fixes = 0;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const certain = certainFixes(analysis.findings.filter(({ suppressed }) => suppressed === undefined));
    if (certain.length === 0) break;
    const next = rewrite(now.bytes, certain.flatMap(changesOf));
    if (next === undefined) return { ...now, analysis, fixes, problem: "its encoding can't be written" };
    now = next;
    fixes += certain.length;
    analysis = await judge(now.text);
  }
  return { ...now, analysis, fixes };
}
