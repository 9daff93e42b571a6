import type { FormatId, Manifest } from '../../manifests/types';
import { certainFixes } from '../../analysis/certain-fixes';
import { partsOf } from '../../manifests/parts';
import { visibleText } from '../../analysis/hover/visible-text';
import type { Approval } from '../../analysis/policy/unused';
import type { DocumentAnalysis, Finding } from '../../analysis/types';
import type { Followed } from '../../analysis/includes/follow';
import type { ReportedFinding } from '../../../../shared/src/scan-messages';

/** Where a file of the workspace lies, and how its document is called. */
export interface FilePlace {
  readonly uri: string;
  /** One of the workspace's folders, by its URI. */
  readonly folder: string;
  /** Relative to it, with `/`. */
  readonly path: string;
}

/** What is kept of a judged file: enough for the counts and the report, and no text. */
export interface FileResult {
  readonly names: number;
  /** Shown ones, in the order of the text. */
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: number;
  /** How many fixes can be applied without a look. */
  readonly certain: number;
  /** The names among the findings that were reported as malicious, PEP 503 normalised; absent where there are none. */
  readonly malicious?: readonly string[];
  readonly error?: string;
}

/** A file of the workspace that a scan has come across. */
export interface ScannedFile extends FilePlace {
  /** Found by its name, and not only because another file includes it. */
  listed: boolean;
  /** How it is read where another file includes it. */
  includedAs: FormatId | undefined;
  /** `undefined` until it is judged. */
  result: FileResult | undefined;
  reached: Followed['reached'];
  looked: Followed['looked'];
  /** The approvals that it needs, by their keys. */
  used: readonly string[];
  /** The approvals that it holds, where it is a policy. */
  approvals: readonly Approval[];
}

const NOTHING: Pick<Followed, 'reached' | 'looked'> = { reached: new Map(), looked: new Set() };

export function newFile(place: FilePlace, listed: boolean, includedAs?: FormatId): ScannedFile {
  return { ...place, listed, includedAs, result: undefined, used: [], approvals: [], ...NOTHING };
}

/** What is kept of an analysis. */
export function resultOf({ manifest, findings }: DocumentAnalysis): FileResult {
  const shown = findings.filter((finding) => finding.suppressed === undefined);
  const malicious = shown
    .filter(({ rule }) => rule === 'name.known-malicious')
    .map(({ normalized }) => normalized);
  return {
    names: countNames(manifest),
    findings: shown.map(reported),
    suppressed: findings.length - shown.length,
    certain: certainFixes(shown).length,
    ...(malicious.length === 0 ? {} : { malicious }),
  };
}

function reported({ rule, severity, message, range }: Finding): ReportedFinding {
  return { rule, severity, message: visibleText(message), range };
}

/** How many entries a manifest has, without putting the list of them together. */
function countNames(manifest: Manifest): number {
  return partsOf(manifest).reduce((sum, { part }) => sum + part.entries.length, 0);
}
