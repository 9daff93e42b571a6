import type { Settings } from '../../../shared/src/settings';
import { LineMap } from '../manifests/line-map';
import type { DependencyEntry, Manifest } from '../manifests/types';
import { explain } from '../names/explain';
import type { NameFinding, NameVerdict } from '../names/types';
import { severityFor } from '../policy/severities';
import { fixesFor } from './fixes';
import { isJudged, severityAt } from './leniency';
import { hasOwnIndex } from './own-index';
import type { Finding } from './types';
import type { JudgeAt } from './verdict-memory';

/**
 * The findings on the names of one file, in the order of the text. Takes time linear in the number of entries; the
 * lines of the text are counted only when there is something to report.
 */
export function findingsOf(
  text: string,
  manifest: Manifest,
  judge: JudgeAt,
  settings: Settings,
): readonly Finding[] {
  const findings: Finding[] = [];
  const places = new Set<number>();
  const ownIndex = hasOwnIndex(manifest);
  let lines: LineMap | undefined;
  for (const [index, entry] of manifest.entries.entries()) {
    if (!isJudged(entry)) continue;
    const verdict = judge(entry.name, index);
    // Two tables may share one name (a key that names both a package and its source): it is reported once.
    if (verdict.findings.length === 0 || places.has(entry.nameSpan.start)) continue;
    for (const found of verdict.findings) {
      const lenient = severityAt(entry, found.rule, found.severity, ownIndex);
      const severity = lenient && severityFor(found.rule, lenient, settings);
      if (severity === undefined) continue;
      lines ??= new LineMap(text);
      places.add(entry.nameSpan.start);
      findings.push(findingAt(entry, verdict, found, severity, lines));
      break;
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

function findingAt(
  entry: DependencyEntry,
  verdict: NameVerdict,
  found: NameFinding,
  severity: Finding['severity'],
  lines: LineMap,
): Finding {
  return {
    rule: found.rule,
    severity,
    message: explain(found.reason),
    name: entry.name,
    normalized: verdict.normalized,
    ...(found.mechanism === undefined ? {} : { mechanism: found.mechanism }),
    span: entry.nameSpan,
    range: lines.range(entry.nameSpan),
    suggestions: found.suggestions,
    fixes: fixesFor(entry, found),
  };
}
