import type { RuleId } from '../../../shared/src/rule-ids';
import type { SeveritySetting } from '../../../shared/src/severity';
import type { Span } from '../../../shared/src/span';

/** The rules on the policy itself. */
export type PolicyRule = Extract<RuleId, `policy.${string}`>;

/** Something wrong with a policy, at its place in the policy's own text. */
export interface PolicyProblem {
  readonly rule: PolicyRule;
  /** One or two sentences. */
  readonly message: string;
  readonly span: Span;
  /** A word that is known where this one is not: the nearest of them is proposed. */
  readonly instead?: { readonly span: Span; readonly word: string; readonly known: readonly string[] };
  /** What can be done about it, best first. */
  readonly fixes?: readonly PolicyFix[];
}

export interface PolicyFix {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
}

/** A glob of a policy file, relative to the folder of the file. */
export interface PolicyGlob {
  readonly glob: string;
  readonly matches: (path: string) => boolean;
}

/** One `[[allow]]` block that holds, but for its date. */
export interface Allow {
  /** PEP 503; either the name or the index is there. */
  readonly name?: string;
  /** As `comparableAddress` gives it. */
  readonly index?: string;
  readonly rules: readonly RuleId[];
  readonly reason: string;
  /** The last day on which it holds, `2027-06-30`; `undefined`: for ever. */
  readonly until?: string;
  readonly files?: readonly PolicyGlob[];
  /** The path of the policy file, and what has to go for the block to go. */
  readonly path: string;
  readonly span: Span;
  readonly removal: Span;
  /** Where the date and the reason stand, or would stand. */
  readonly untilSpan: Span;
  readonly reasonSpan: Span;
}

/** Where a policy comes from: the repository that is being checked, or its user, whom it can't deceive. */
export type PolicyOrigin = 'repository' | 'user';

/** One policy file as it was read. What is wrong with it holds nothing. */
export interface PolicyFile {
  /** Relative to the workspace where it lies in it, with `/`. */
  readonly path: string;
  readonly origin: PolicyOrigin;
  /** Whether only what tightens counts: the file is broken, of a later version, or not trusted. */
  readonly tightensOnly: boolean;
  readonly severities: ReadonlyMap<string, SeveritySetting>;
  readonly ignoreFiles: readonly PolicyGlob[];
  readonly requireReason?: boolean;
  readonly maxDays?: number;
  readonly requirePin?: boolean;
  /** PEP 503. */
  readonly privateNames: readonly string[];
  /** Beginnings of private names: `acme-` for `acme-*`. */
  readonly privatePrefixes: readonly string[];
  /** As `comparableAddress` gives them. */
  readonly indexes: readonly string[];
  readonly mirrors: readonly string[];
  readonly allows: readonly Allow[];
  readonly problems: readonly PolicyProblem[];
}

/** What all policy files together say on one file, nearest file first. */
export interface Policy {
  readonly files: readonly PolicyFile[];
  readonly requireReason: boolean;
  /** The most days from today that an approval may last; `undefined`: any number. */
  readonly maxDays: number | undefined;
  readonly requirePin: boolean;
  readonly privateNames: ReadonlySet<string>;
  readonly privatePrefixes: readonly string[];
  readonly indexes: readonly string[];
  readonly mirrors: readonly string[];
}
