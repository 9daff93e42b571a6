import { normalizeName } from '../../../../shared/src/normalize';
import type { DocumentAnalysis, Finding } from '../../analysis/types';
import type { Manifest } from '../../manifests/types';
import { keyOf, subjectOf } from '../../output/identity';

/** A file as it was read and judged. */
export interface JudgedText extends DocumentAnalysis {
  readonly text: string;
}

/**
 * The findings that a change adds. A finding of a rule on names stays if its name is new in its group (of the file:
 * `project.dependencies`, …); any other one unless the file had it before: the same rule on the same name or piece of
 * text, as many times.
 */
export function addedFindings(now: JudgedText, before: JudgedText): readonly Finding[] {
  const names = namesOf(before.manifest);
  const groups = groupsByPlace(now.manifest);
  const known = new Map<string, number>();
  for (const finding of before.findings) {
    const key = keyOf('', finding.rule, subjectOf(before.text, finding));
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return now.findings.filter((finding) => {
    if (finding.rule.startsWith('name.')) {
      const group = groups.get(finding.span.start);
      return group === undefined || !names.has(`${group} ${finding.normalized}`);
    }
    const key = keyOf('', finding.rule, subjectOf(now.text, finding));
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

function namesOf({ entries }: Manifest): ReadonlySet<string> {
  return new Set(entries.map(({ name, group }) => `${group} ${normalizeName(name)}`));
}

/** The group of the entry whose name starts at an offset. */
function groupsByPlace({ entries }: Manifest): ReadonlyMap<number, string> {
  return new Map(entries.map(({ nameSpan, group }) => [nameSpan.start, group]));
}
