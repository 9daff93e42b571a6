import type { Connection, Hover } from 'vscode-languageserver';
import { entryAt } from '../analysis/entry-at';
import { describeName } from '../analysis/hover/describe-name';
import { type MarkupKind, markupOf } from '../analysis/hover/markup';
import type { Say } from '../analysis/hover/say';
import type { ReleaseOf } from '../analysis/releases';
import { rangeOf } from './diagnostic';
import type { Loaded } from './engine-loading';
import { judgedNow, type VersionOf } from './judged-now';
import type { Judge, Judged } from './session';

/** How this client shows tips. */
export interface HoverStyle {
  readonly kind: MarkupKind;
  /** The diagnostics of the place stand in the same tip. */
  readonly besideDiagnostics: boolean;
  readonly say: Say;
}

/** Answers `textDocument/hover` at the names of dependencies, and at nothing else. */
export function answerHovers(
  connection: Connection,
  judge: Judge,
  versionOf: VersionOf,
  loaded: () => Promise<Loaded>,
  { kind, besideDiagnostics, say }: HoverStyle,
): void {
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const { engine, releases } = await loaded();
    const judged = await judgedNow(judge, versionOf, uri);
    const entry = entryUnder(judged, position);
    if (judged === undefined || entry === undefined) return null;
    const verdict = engine.judge(entry.name);
    const finding = judged.report.analysis?.findings.find(
      ({ span, name }) => span.start === entry.nameSpan.start && name === entry.name,
    );
    const releaseOf: ReleaseOf = await releases();
    const facts = { entry, verdict, finding, besideDiagnostics, releaseOf, index: engine.index, say };
    return {
      contents: { kind, value: describeName(facts, markupOf(kind)) },
      range: rangeOf(judged.document.text, entry.nameSpan),
    } satisfies Hover;
  });
}

function entryUnder(judged: Judged | undefined, position: { line: number; character: number }) {
  const manifest = judged?.report.analysis?.manifest;
  return manifest && entryAt(manifest, judged.document.text.offsetAt(position));
}
