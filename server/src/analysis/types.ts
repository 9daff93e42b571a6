import type { RuleId } from '../../../shared/src/rule-ids';
import type { Settings } from '../../../shared/src/settings';
import type { Severity } from '../../../shared/src/severity';
import type { Range, Span } from '../../../shared/src/span';
import type { FormatId, Manifest } from '../manifests/types';
import type { Allow } from '../policy/types';
import type { MaliciousNames, Mechanism, NameIndex, NameVerdict, Suggestion } from '../names/types';

/** A replacement of one piece of the text. */
export interface Change {
  readonly span: Span;
  readonly newText: string;
}

/** A change of the text that cures a finding. */
export interface Fix extends Change {
  /** What the change does, with names between backquotes: "Change to `django`". */
  readonly title: string;
  /** The first fix of a finding may be preferred: the one that a single key applies. */
  readonly preferred: boolean;
  /** Whether it can be applied without a look: the right text is certain. */
  readonly exact: boolean;
  /** Other pieces of the same text that have to change with it; none overlaps another. */
  readonly also?: readonly Change[];
}

/** Another place that explains a finding. */
export interface Related {
  readonly message: string;
  /** Relative to the workspace, with `/`; `undefined`: in the file of the finding. */
  readonly path?: string;
  readonly range: Range;
}

/** One finding in one file. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** One sentence. */
  readonly message: string;
  /** As written, and in its PEP 503 form; both empty in a finding on the file itself (`file.*`). */
  readonly name: string;
  readonly normalized: string;
  readonly mechanism?: Mechanism;
  /** The name, or what else the finding is on, both as offsets and as places of the text that was analysed. */
  readonly span: Span;
  readonly range: Range;
  /** Best first. */
  readonly suggestions: readonly Suggestion[];
  /** Best first: one for each suggestion, or the removal of the requirement; none where nothing can be proposed. */
  readonly fixes: readonly Fix[];
  readonly related?: readonly Related[];
  readonly suppressed?: { readonly by: string; readonly reason?: string };
}

/** One file, read and judged. `findings` are in the order of the text, one at most for each name and place. */
export interface DocumentAnalysis {
  readonly manifest: Manifest;
  readonly findings: readonly Finding[];
}

/** The same with all that the files around a file give, and with what the policy makes of it. */
export interface CompleteAnalysis extends DocumentAnalysis {
  /** The approvals that were needed. */
  readonly used: readonly Allow[];
}

export interface AnalyzeRequest {
  /** The file's path or the path of its URI, with `/`; only its format is taken from it, nothing is read. */
  readonly path: string;
  readonly text: string;
  /** Where the caller knows better than the path. Without it and with a path that says nothing: requirements. */
  readonly format?: FormatId;
  /** The analysis of an earlier state of the same file. It makes this one faster, never different. */
  readonly previous?: DocumentAnalysis;
  /** `DEFAULT_SETTINGS` when absent. `enable` and the globs are the caller's to obey. */
  readonly settings?: Settings;
}

/** What the engine stands on. */
export interface EngineData {
  readonly index: NameIndex;
  readonly malicious: MaliciousNames;
  /** The names that the user's private indexes have, PEP 503 normalised; absent where no such list was fetched. */
  readonly privateNames?: ReadonlySet<string>;
  /** Rules that never report, whatever the settings. A name is still judged by the others. */
  readonly ignored?: ReadonlySet<RuleId>;
}

/** Reads and judges. Never throws, whatever the text; keeps nothing of a text but the verdicts on its names. */
export interface Engine {
  readonly index: NameIndex;
  /** What the user's private indexes have, popular public names aside; `undefined` where no such list was fetched. */
  readonly privateNames: ReadonlySet<string> | undefined;
  /** Rules that never report. */
  readonly ignored: ReadonlySet<RuleId>;
  /** The judgement of one name as written. Verdicts are remembered, up to a bound. */
  judge(name: string): NameVerdict;
  analyze(request: AnalyzeRequest): DocumentAnalysis;
  /** Whether a popular name starts with this one and goes on: somebody may still be typing it. */
  isUnfinished(name: string): boolean;
}
