import type { DependencyEntry } from '../manifests/types';
import type { Judge } from '../names/create-judge';
import type { NameVerdict } from '../names/types';

/** Judges the name of the entry at a place in the list. */
export type JudgeAt = (name: string, index: number) => NameVerdict;

/** The verdicts on the entries of one file, place by place, and who gave them. */
export interface VerdictMemory {
  readonly judge: Judge;
  readonly entries: readonly DependencyEntry[];
  readonly verdicts: (NameVerdict | undefined)[];
}

/** An empty memory for a file; `judgeAlong` fills it. */
export function newMemory(judge: Judge, entries: readonly DependencyEntry[]): VerdictMemory {
  return { judge, entries, verdicts: new Array<NameVerdict | undefined>(entries.length).fill(undefined) };
}

/**
 * Judges entry by entry and writes the verdicts down. After a key stroke nearly every entry stands where it stood
 * before, counted from the list's start or from its end; a look there is a good deal quicker than one into the table of
 * all names, and a verdict depends on nothing but the name and the judge.
 */
export function judgeAlong(memory: VerdictMemory, before: VerdictMemory | undefined): JudgeAt {
  const { judge, verdicts } = memory;
  const old = before?.judge === judge ? before : undefined;
  const moved = (old?.entries.length ?? 0) - memory.entries.length;
  return (name, index) => {
    const verdict = verdictAt(old, index, name) ?? verdictAt(old, index + moved, name) ?? judge(name);
    verdicts[index] = verdict;
    return verdict;
  };
}

function verdictAt(memory: VerdictMemory | undefined, index: number, name: string): NameVerdict | undefined {
  return memory?.entries[index]?.name === name ? memory.verdicts[index] : undefined;
}
