import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../analysis/types';
import type { CheckCommand } from '../commands';
import { keyOf, subjectOf } from '../../output/identity';
import { replaceFile } from '../../files/replace-file';
import type { Entry, Known } from './file';
import { baselineText, readBaseline } from './file';

/** The known findings of a run of `check`: those that it starts with, and those that it leaves behind. */
export interface Baseline {
  /** The findings of one file, the known ones marked as suppressed. `path` is the one that output shows. */
  apply(path: string, text: string, findings: readonly Finding[]): readonly Finding[];
  /** Takes the findings of one file, as `apply` gave them, for the new baseline. */
  record(path: string, text: string, findings: readonly Finding[]): void;
  /** Writes the new baseline where one is asked for; answers a sentence, without its end, where that fails. */
  save(): string | undefined;
}

/** Answers a sentence, without its end, where the baseline can't be read. */
export function openBaseline(
  { baseline, writeBaseline }: Pick<CheckCommand, 'baseline' | 'writeBaseline'>,
  cwd: string,
): Baseline | string {
  const known = baseline === undefined ? new Map<string, number>() : readBaseline(resolve(cwd, baseline));
  if (typeof known === 'string') return `${baseline ?? ''}: ${known}`;
  const entries = new Map<string, Entry>();
  return {
    apply(path, text, found) {
      return baseline === undefined
        ? found
        : suppressKnown(baselinePath(cwd, baseline, path), text, found, known);
    },
    record(path, text, findings) {
      if (writeBaseline !== undefined)
        record(entries, baselinePath(cwd, writeBaseline, path), text, findings);
    },
    save() {
      if (writeBaseline === undefined) return undefined;
      const failure = replaceFile(resolve(cwd, writeBaseline), baselineText(entries));
      return failure === undefined ? undefined : `${writeBaseline}: ${failure}`;
    },
  };
}

/** The path of a checked file as a baseline names it. */
function baselinePath(cwd: string, baseline: string, path: string): string {
  return relative(dirname(resolve(cwd, baseline)), resolve(cwd, path))
    .split(sep)
    .join('/');
}

/**
 * The findings of one file, with those that are known marked as suppressed: of several alike the first ones. What is
 * suppressed already stays as it is, and uses up nothing.
 */
function suppressKnown(
  path: string,
  text: string,
  findings: readonly Finding[],
  known: Known,
): readonly Finding[] {
  const used = new Map<string, number>();
  return findings.map((finding) => {
    if (finding.suppressed !== undefined) return finding;
    const key = keyOf(path, finding.rule, subjectOf(text, finding));
    const before = used.get(key) ?? 0;
    if (before >= (known.get(key) ?? 0)) return finding;
    used.set(key, before + 1);
    return { ...finding, suppressed: { by: 'baseline' } };
  });
}

/** Counts the findings of one file, all but those that something else than a baseline suppresses. */
function record(entries: Map<string, Entry>, path: string, text: string, findings: readonly Finding[]): void {
  for (const finding of findings) {
    if (finding.suppressed !== undefined && finding.suppressed.by !== 'baseline') continue;
    const { rule } = finding;
    const name = subjectOf(text, finding);
    const key = keyOf(path, rule, name);
    entries.set(key, { path, rule, name, count: (entries.get(key)?.count ?? 0) + 1 });
  }
}
