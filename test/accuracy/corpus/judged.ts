import { readFileSync } from 'node:fs';
import { isAtLeast } from '../../../shared/src/severity';
import type { Finding } from '../../../server/src/analysis/types';
import type { JudgedFile } from './judge';

/** A finding at warning or worse, with what somebody who looked at it wrote down. */
export interface LoudFinding {
  readonly file: JudgedFile;
  readonly finding: Finding;
  /** Why it is right; `undefined`: nobody has looked at it. */
  readonly because: string | undefined;
}

/** All findings at warning or worse, in the order of the files. */
export function loudFindings(files: readonly JudgedFile[]): readonly LoudFinding[] {
  const judged = readJudged();
  return files.flatMap((file) =>
    file.findings
      .filter(({ severity }) => isAtLeast(severity, 'warning'))
      .map((finding) => ({ file, finding, because: judged.get(keyOf(file, finding)) })),
  );
}

/** The keys of `judged.tsv` that no finding has any more. */
export function outdated(loud: readonly LoudFinding[]): readonly string[] {
  const found = new Set(loud.map(({ file, finding }) => keyOf(file, finding)));
  return [...readJudged().keys()].filter((key) => !found.has(key));
}

/** `requirements/x.txt:12 source.insecure-url`; lines count from 1. */
export function keyOf({ path }: JudgedFile, { rule, range }: Finding): string {
  return `${path}:${range.start.line + 1} ${rule}`;
}

/** `judged.tsv`: a key and the reason why the finding is right, with a tab between them. */
function readJudged(): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL('judged.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const [key = '', because = ''] = line.split('\t');
      return [key, because];
    }),
  );
}
