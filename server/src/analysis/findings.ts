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

/** What was found in a part, and where it stood last. */
interface Known {
  readonly basis: Basis;
  readonly found: readonly PartFinding[];
  placed: readonly Finding[];
}

/** The findings of parts, as they were found last. A part that nothing refers to any more is forgotten. */
export type PartMemory = WeakMap<ManifestPart, Known>;

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
    const known = findingsIn(part, basis, memory);
    if (known.found.length === 0) continue;
    lines ??= new LineMap(text);
    if (!stayed(known, shift, lines)) known.placed = place(known.found, shift, lines);
    for (const finding of known.placed) findings.push(finding);
  }
  return findings;
}

function findingsIn(part: ManifestPart, basis: Basis, memory: PartMemory | undefined): Known {
  const known = memory?.get(part);
  if (
    known?.basis.judge === basis.judge &&
    known.basis.settings === basis.settings &&
    known.basis.ownIndex === basis.ownIndex
  ) {
    return known;
  }
  const fresh: Known = { basis, found: judgePart(part, basis), placed: [] };
  memory?.set(part, fresh);
  return fresh;
}

/**
 * Whether the findings stand where they stood last. The part's text is the same, so it is enough to look at both ends;
 * the findings are the very same objects then, and what was made of them need not be made again.
 */
function stayed({ found, placed }: Known, shift: number, lines: LineMap): boolean {
  for (const index of [0, found.length - 1]) {
    const [now, before] = [found[index], placed[index]];
    if (now === undefined || before === undefined) return false;
    if (before.span.start !== now.span.start + shift) return false;
    const { line, character } = lines.position(before.span.start);
    if (before.range.start.line !== line || before.range.start.character !== character) return false;
  }
  return true;
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

function place(found: readonly PartFinding[], shift: number, lines: LineMap): readonly Finding[] {
  return found.map((one) => {
    const span = moveSpan(one.span, shift);
    const fixes = one.fixes.map((fix) => ({ ...fix, span: moveSpan(fix.span, shift) }));
    return { ...one, span, range: lines.range(span), fixes };
  });
}
