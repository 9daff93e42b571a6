import type { Settings } from '../../../shared/src/settings';
import { LineMap } from '../manifests/line-map';
import { moveSpan } from '../manifests/move';
import { partsOf, type ManifestPart } from '../manifests/parts';
import type { DependencyEntry, Manifest } from '../manifests/types';
import type { Judge } from '../names/create-judge';
import { explain } from '../names/explain';
import type { NameFinding, NameVerdict } from '../names/types';
import { severityFor } from '../policy/severities';
import { fixesFor } from './fixes';
import { isJudged, severityAt } from './leniency';
import { hasOwnIndex } from './own-index';
import type { Finding } from './types';

/** A finding whose place is counted as in its part. */
type PartFinding = Omit<Finding, 'range'>;

/** What the findings of a part depend on beside the part itself. */
interface Basis {
  readonly judge: Judge;
  readonly settings: Settings;
  /** Whether the file takes packages from an index of its own. */
  readonly ownIndex: boolean;
}

/** The findings of parts, as they were found last. A part that nothing refers to any more is forgotten. */
export type PartMemory = WeakMap<
  ManifestPart,
  { readonly basis: Basis; readonly found: readonly PartFinding[] }
>;

/**
 * The findings on the names of one file, in the order of the text. Takes time linear in the number of entries; with a
 * memory, in that of the parts that it doesn't know, and of the findings. The lines of the text are counted only when
 * there is something to report.
 */
export function findingsOf(
  text: string,
  manifest: Manifest,
  judge: Judge,
  settings: Settings,
  memory?: PartMemory,
): readonly Finding[] {
  const parts = partsOf(manifest);
  const basis = { judge, settings, ownIndex: parts.some(({ part }) => hasOwnIndex(part)) };
  const findings: Finding[] = [];
  let lines: LineMap | undefined;
  for (const { part, shift } of parts) {
    for (const found of findingsIn(part, basis, memory)) {
      lines ??= new LineMap(text);
      findings.push(placed(found, shift, lines));
    }
  }
  return findings;
}

function findingsIn(
  part: ManifestPart,
  basis: Basis,
  memory: PartMemory | undefined,
): readonly PartFinding[] {
  const known = memory?.get(part);
  if (
    known?.basis.judge === basis.judge &&
    known.basis.settings === basis.settings &&
    known.basis.ownIndex === basis.ownIndex
  ) {
    return known.found;
  }
  const found = judgePart(part, basis);
  memory?.set(part, { basis, found });
  return found;
}

function judgePart(part: ManifestPart, { judge, settings, ownIndex }: Basis): readonly PartFinding[] {
  const findings: PartFinding[] = [];
  const places = new Set<number>();
  for (const entry of part.entries) {
    if (!isJudged(entry)) continue;
    const verdict = judge(entry.name);
    // Two tables may share one name (a key that names both a package and its source): it is reported once.
    if (verdict.findings.length === 0 || places.has(entry.nameSpan.start)) continue;
    for (const found of verdict.findings) {
      const lenient = severityAt(entry, found.rule, found.severity, ownIndex);
      const severity = lenient && severityFor(found.rule, lenient, settings);
      if (severity === undefined) continue;
      places.add(entry.nameSpan.start);
      findings.push(findingAt(entry, verdict, found, severity));
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
): PartFinding {
  return {
    rule: found.rule,
    severity,
    message: explain(found.reason),
    name: entry.name,
    normalized: verdict.normalized,
    ...(found.mechanism === undefined ? {} : { mechanism: found.mechanism }),
    span: entry.nameSpan,
    suggestions: found.suggestions,
    fixes: fixesFor(entry, found),
  };
}

function placed(found: PartFinding, shift: number, lines: LineMap): Finding {
  const span = moveSpan(found.span, shift);
  const fixes = found.fixes.map((fix) => ({ ...fix, span: moveSpan(fix.span, shift) }));
  return { ...found, span, range: lines.range(span), fixes };
}
