import type { RuleId } from '../../../shared/src/rule-ids';
import type { Severity } from '../../../shared/src/severity';
import type { Reason } from './reason';

/** A version with the month of its release, `YYYY-MM`; either may be unknown (`''`). */
export interface Release {
  readonly version: string;
  readonly month: string;
}

/** The offline index of PyPI: what the name judgement asks of it. All names are PEP 503 normalised. */
export interface NameIndex {
  /** The date of the name list, `YYYY-MM-DD`; `''` for an index that could not be loaded. */
  readonly date: string;
  /** How many names are registered; 0 when membership could not be loaded, and then `has` proves nothing. */
  readonly names: number;
  /** The ranked names, most downloaded first. */
  readonly ranked: readonly string[];
  /** The rank of a name by downloads, from 1, or `undefined`. Ranks may have gaps. */
  rank(name: string): number | undefined;
  /** Whether the name is registered. Exact: no false members. */
  has(name: string): boolean;
  /** The latest release that the index knows of. */
  release(name: string): Release | undefined;
  /** Since when a name is registered that counts as absent because it is so new, `YYYY-MM-DD`. */
  since?(name: string): string | undefined;
}

/** The public reports of malicious packages, by name. */
export interface MaliciousNames {
  /** The report's id (`MAL-2025-1234`), `''` when the source gives none, `undefined` for a name without a report. */
  report(normalized: string): string | undefined;
}

/** What the index says of a name. `unchecked`: the index could not be loaded, so absence proves nothing. */
export type NameStatus = 'ranked' | 'registered' | 'absent' | 'malicious' | 'invalid' | 'unchecked';

/** How the written name came from the one that was meant. Severity depends on it. */
export type Mechanism =
  | 'separators'
  | 'collision-key'
  | 'look-alike'
  | 'non-ascii'
  | 'invisible'
  | 'repeated-character'
  | 'transposition'
  | 'deletion'
  | 'insertion'
  | 'substitution'
  | 'keyboard'
  | 'vowel'
  | 'two-edits'
  | 'plural'
  | 'reordered-words'
  | 'version-suffix'
  | 'affix'
  | 'affix-edit'
  | 'spelling'
  | 'combosquat'
  | 'import-name'
  | 'preferred';

/** A name that may have been meant. */
export interface Suggestion {
  /** PEP 503 normalised, ready to be written. */
  readonly name: string;
  readonly rank: number | undefined;
  readonly mechanism: Mechanism;
}

/** One thing that is wrong with a name. */
export interface NameFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly mechanism?: Mechanism;
  readonly reason: Reason;
  /** Best first, at most three. Empty where the cure is another one (remove the line). */
  readonly suggestions: readonly Suggestion[];
}

/** The judgement of one name. */
export interface NameVerdict {
  /** As it was written. */
  readonly name: string;
  readonly normalized: string;
  readonly status: NameStatus;
  readonly rank: number | undefined;
  /** None or one in practice: the loudest rule speaks for the name. */
  readonly findings: readonly NameFinding[];
}

/** What a judgement stands on. */
export interface JudgeContext {
  readonly index: NameIndex;
  readonly malicious: MaliciousNames;
  /** Rules that don't report. The name is still judged by the others. */
  readonly ignored?: ReadonlySet<RuleId>;
}
