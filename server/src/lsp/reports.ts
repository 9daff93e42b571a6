import type { Settings } from '../../../shared/src/settings';
import type { CompleteAnalysis, DocumentAnalysis, Engine, Finding } from '../analysis/types';
import { completeFindings } from '../analysis/complete';
import type { PolicyBasis } from '../analysis/policy/basis';
import type { ReleaseOf } from '../analysis/releases';
import type { Surroundings } from '../analysis/surroundings/types';
import type { FormatId, Manifest } from '../manifests/types';
import type { OpenDocument } from './open-document';
import { restLeft } from './typing-guard';

/** What is to be shown of one document now. */
export interface Report {
  /** Differs whenever the findings, their places or the document's version differ. */
  readonly id: string;
  readonly version: number;
  /** The document's path, relative to the workspace. */
  readonly path: string;
  readonly findings: readonly Finding[];
  /** All that was read, and all findings, the held and the suppressed too; `undefined` for a document that isn't judged. */
  readonly analysis: CompleteAnalysis | undefined;
}

/** Everything that a report depends on beside the clock. */
export interface ReportRequest {
  readonly document: OpenDocument;
  readonly engine: Engine;
  readonly releaseOf: ReleaseOf;
  readonly settings: Settings;
  /** `undefined` for a document that isn't judged. */
  readonly format: FormatId | undefined;
  readonly path: string;
  readonly basis: PolicyBasis;
  /** The approvals of the folder's policies that no file needs, by their keys. */
  readonly unused: ReadonlySet<string>;
}

interface Known {
  readonly request: ReportRequest;
  /** What the text alone says; `undefined` for a document that isn't judged. */
  readonly analysis: DocumentAnalysis | undefined;
  /** What was known of the files around. */
  readonly surroundings: Surroundings | undefined;
  readonly report: Report;
  /** What was held back from the report, as one word. */
  readonly held: string;
}

/** The reports of the open documents. Nothing is analysed twice that hasn't changed. */
export interface Reports {
  of(request: ReportRequest): Report;
  forget(uri: string): void;
}

/**
 * @param now milliseconds of a steady clock
 * @param surroundingsOf what is known of the files around by now, the same object until something changes
 * @param onRest told when a word has rested and the document's report has something new to say
 */
export function createReports(
  now: () => number,
  surroundingsOf: (uri: string, manifest: Manifest) => Surroundings,
  onRest: (uri: string) => void,
): Reports {
  const known = new Map<string, Known>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let count = 0;

  function wakeIn(uri: string, milliseconds: number): void {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    if (!Number.isFinite(milliseconds)) return;
    // One millisecond more: a timer may fire a fraction early, and would find the word still resting.
    const timer = setTimeout(() => {
      timers.delete(uri);
      onRest(uri);
    }, milliseconds + 1);
    timers.set(uri, timer);
  }

  return {
    of(request) {
      const { document, engine, settings, path } = request;
      const before = known.get(document.uri);
      const current = before !== undefined && isSame(before.request, request) ? before : undefined;
      const analysis = current === undefined ? analyze(request, before) : current.analysis;
      const surroundings = analysis && surroundingsOf(document.uri, analysis.manifest);
      const all =
        current !== undefined && current.surroundings === surroundings
          ? current.report.analysis
          : complete(request, analysis, surroundings);
      const findings = all?.findings.filter(({ suppressed }) => suppressed === undefined) ?? [];
      const { shown, held, wake } = split(findings, (finding) =>
        restLeft(
          finding.span,
          document.typing,
          { idle: settings.idleMilliseconds, unfinished: () => engine.isUnfinished(finding.name) },
          now(),
        ),
      );
      wakeIn(document.uri, wake);
      if (current?.held === held && current.surroundings === surroundings) return current.report;
      const report = { id: String(++count), version: document.version, path, findings: shown, analysis: all };
      known.set(document.uri, { request, analysis, surroundings, report, held });
      return report;
    },
    forget(uri) {
      known.delete(uri);
      wakeIn(uri, Infinity);
    },
  };
}

function analyze(request: ReportRequest, before: Known | undefined): DocumentAnalysis | undefined {
  const { document, engine, settings, format, path } = request;
  if (format === undefined) return undefined;
  const previous = before?.request.format === format ? before.analysis : undefined;
  return engine.analyze({
    path,
    format,
    text: document.text.getText(),
    settings,
    ...(previous === undefined ? {} : { previous }),
  });
}

function complete(
  { document, engine, releaseOf, settings, path, basis, unused }: ReportRequest,
  analysis: DocumentAnalysis | undefined,
  surroundings: Surroundings | undefined,
): CompleteAnalysis | undefined {
  if (analysis === undefined || surroundings === undefined) return undefined;
  const { findings, used } = completeFindings({
    path,
    text: document.text.getText(),
    analysis,
    surroundings,
    engine,
    releaseOf,
    settings,
    basis,
    unused,
  });
  return { ...analysis, findings, used };
}

function isSame(a: ReportRequest, b: ReportRequest): boolean {
  return (
    a.document.version === b.document.version &&
    a.document.text === b.document.text &&
    a.engine === b.engine &&
    a.releaseOf === b.releaseOf &&
    a.settings === b.settings &&
    a.format === b.format &&
    a.basis === b.basis &&
    a.unused === b.unused
  );
}

interface Split {
  readonly shown: readonly Finding[];
  readonly held: string;
  /** Milliseconds until the first of the held ones may be shown; infinite when none is held. */
  readonly wake: number;
}

function split(findings: readonly Finding[], left: (finding: Finding) => number): Split {
  let wake = Infinity;
  const held: number[] = [];
  const shown = findings.filter((finding) => {
    const milliseconds = left(finding);
    if (milliseconds === 0) return true;
    wake = Math.min(wake, milliseconds);
    held.push(finding.span.start);
    return false;
  });
  return { shown: held.length === 0 ? findings : shown, held: held.join(), wake };
}
