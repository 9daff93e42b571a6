import type { RuleId } from '../../../shared/src/rule-ids';
import type { Severity } from '../../../shared/src/severity';
import type { Range, Span } from '../../../shared/src/span';
import type { Manifest } from '../manifests/types';
import type { Mechanism, Suggestion } from '../names/types';

/** A change of one piece of the text that cures a finding. */
export interface Fix {
  readonly title: string;
  /** The first fix of a finding may be preferred: the one that a single key applies. */
  readonly preferred: boolean;
  /** Whether it can be applied without a look: the right text is certain. */
  readonly exact: boolean;
  readonly span: Span;
  readonly newText: string;
}

/** One finding in one file. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly name: string;
  readonly normalized: string;
  readonly mechanism?: Mechanism;
  readonly span: Span;
  readonly range: Range;
  readonly suggestions: readonly Suggestion[];
  readonly fixes: readonly Fix[];
  readonly suppressed?: { readonly by: string; readonly reason?: string };
}

/** One file, read and judged. `findings` are in the order of the text. */
export interface DocumentAnalysis {
  readonly manifest: Manifest;
  readonly findings: readonly Finding[];
}
