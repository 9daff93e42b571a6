import { resolve } from 'node:path';
import type { DocumentAnalysis } from '../../analysis/types';
import type { CheckCommand } from '../commands';
import type { TextInput } from '../inputs';
import { addedFindings } from './added';
import { openRevision } from './revision';

/** What a run reports of a file: all of it, or what was added since a revision. */
export interface Diff {
  /** @param judge as the text was judged that is there now */
  added(
    input: TextInput,
    now: DocumentAnalysis,
    judge: (earlier: TextInput) => Promise<DocumentAnalysis>,
  ): Promise<DocumentAnalysis>;
}

/** Answers a sentence, without its end, where there is no such revision. */
export async function openDiff(
  { diff: base, stdin }: Pick<CheckCommand, 'diff' | 'stdin'>,
  cwd: string,
): Promise<Diff | string> {
  if (base === undefined) return { added: (_input, now) => Promise.resolve(now) };
  const revision = await openRevision(base, cwd);
  if (typeof revision === 'string') return `--diff: ${revision}`;
  return {
    async added(input, now, judge) {
      const { place, path, text } = input;
      if (now.findings.length === 0) return now;
      const file = place === undefined ? resolve(cwd, path) : resolve(place.root, place.path);
      const earlier = await revision.earlier(file, stdin === undefined);
      if (earlier.kind === 'absent') return now;
      if (earlier.kind === 'same') return { ...now, findings: [] };
      const before = earlier.text;
      const { manifest, findings } = await judge({ ...input, text: before });
      return { ...now, findings: addedFindings({ ...now, text }, { text: before, manifest, findings }) };
    },
  };
}
