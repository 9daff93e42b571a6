import type { Change, Finding, Fix } from './types';

/**
 * The fixes that can be applied together without a look, in the order of the text. Two that change one place (two
 * removals of one line) would contradict each other: the later one waits for the next time.
 */
export function certainFixes(findings: readonly Finding[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: Change[] = [];
  const exact = findings.flatMap((finding) => finding.fixes.filter((fix) => fix.exact).slice(0, 1));
  for (const fix of exact.sort((a, b) => a.span.start - b.span.start)) {
    const changes = changesOf(fix);
    if (changes.some((change) => taken.some((other) => overlap(change, other)))) continue;
    chosen.push(fix);
    taken.push(...changes);
  }
  return chosen;
}

/** Everything that a fix changes. */
export function changesOf(fix: Fix): readonly Change[] {
  return [fix, ...(fix.also ?? [])];
}

/** Two insertions at one place overlap as well: their order would be left to chance. */
function overlap({ span: a }: Change, { span: b }: Change): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
