import type { RuleId } from '../../../shared/src/rule-ids';
import type { Severity } from '../../../shared/src/severity';
import type { Range, Span } from '../../../shared/src/span';
import type { DependencyEntry, Manifest } from '../manifests/types';
import type { Suggestion } from '../names/types';
import type { ModelInput } from './model/input';

/** The tool that decides where the names of a file come from. */
export type Tool = 'pip' | 'uv' | 'poetry' | 'pdm' | 'pipenv' | 'hatch' | 'pixi' | 'conda' | 'setuptools';

/**
 * Whose packages a place offers: PyPI and what mirrors it in public (`public`), PyPI's separate test service (`test`),
 * well-known public hosts of wheels (`wheels`), this machine or the project itself (`local`), and everything else
 * (`private`). An address that only the environment knows (`${URL}`) is `private`.
 */
export type SourceClass = 'public' | 'test' | 'wheels' | 'private' | 'local';

/** One place that a tool takes packages from. */
export interface PackageSource {
  /** The name that bindings use; `''` where the tool has none. */
  readonly name: string;
  /** As written; `''` for PyPI where a tool asks it without being told. Never shown with its credentials. */
  readonly url: string;
  readonly class: SourceClass;
  readonly kind: 'index' | 'find-links';
  /** Asked for names that are bound to it, and for no others. */
  readonly explicit: boolean;
  /** Asked only for names that no other source knows. */
  readonly supplemental: boolean;
  /** Patterns of PEP 503 names with `*`; `undefined`: all names. */
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
  /** Where it is written; `undefined` for an implicit PyPI. */
  readonly origin?: Origin;
}

/** A place in the file itself, or in another file of the project. */
export interface Origin {
  /** Relative to the workspace, with `/`; `undefined`: in the file itself. */
  readonly path?: string;
  readonly span: Span;
}

/** How a tool chooses between its sources (the words are those of the draft PEP 766). */
export type SourceOrder = 'version-priority' | 'index-priority' | 'first-source-only';

/** What a tool makes of the settings of one file, its includes and the tool's own files. As far as files show. */
export interface ProjectSources {
  readonly tool: Tool;
  readonly order: SourceOrder;
  /** In the order in which they are asked. */
  readonly sources: readonly PackageSource[];
  /** Names (PEP 503) that are bound to sources, by the sources' names. */
  readonly bindings: ReadonlyMap<string, readonly string[]>;
}

/** Another file of the project that was read for this one. */
export interface ProjectFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  /** As it was read; `undefined` for what is no dependency file (`pip.conf`). */
  readonly manifest: Manifest | undefined;
  readonly role: 'include' | 'settings' | 'lock' | 'manifest';
}

/** What is known of a name, as far as the rules on sources ask. */
export interface NameFacts {
  /** `unknown`: there is no index to ask. */
  readonly status: 'ranked' | 'registered' | 'absent' | 'unknown';
  /** The newest version in the index, if known. */
  readonly version?: string | undefined;
  /** The month of the last release, `2024-05`, if known. */
  readonly month?: string | undefined;
  /** Whether the judgement of the name itself reports a strong or a medium suspicion. */
  readonly suspicious: boolean;
}

/**
 * Why a name counts as private: the policy says so, the file binds it to a private source, or it is absent from the
 * public index while a private source is in reach. What is only inferred never gives an error.
 */
export type Privacy = 'declared' | 'bound' | 'inferred';

/** What the policy says on sources; all lists empty where there is none. */
export interface SourcePolicy {
  isPrivateName(normalized: string): boolean;
  /** Address prefixes as `comparableAddress` gives them; the mirrors likewise. */
  readonly indexes: readonly string[];
  readonly mirrors: readonly string[];
  readonly requirePin: boolean;
  /** Private names that stand there without a pattern, PEP 503. */
  readonly names: readonly string[];
  /** Beginnings of private names: `acme-` for the pattern `acme-*`. */
  readonly prefixes: readonly string[];
}

/** Everything that a rule may look at. */
export interface RuleContext {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly manifest: Manifest;
  readonly files: readonly ProjectFile[];
  readonly project: ProjectSources;
  /** What the description was made from: the file's tree and those of the tools' own files. */
  readonly model: ModelInput;
  readonly policy: SourcePolicy;
  /** The day of the index, `2026-11-01`. */
  readonly indexDate: string;
  facts(name: string): NameFacts;
  privacyOf(entry: DependencyEntry): Privacy | undefined;
  /** Whether no other file can be taken for the entry, wherever it comes from (pinned and hashed, direct, local version, bound). */
  isGuarded(entry: DependencyEntry): boolean;
  /** The sources that may answer for an entry under the tool's rules, first asked first. */
  candidates(entry: DependencyEntry): readonly PackageSource[];
  /** The place of a piece of the file's text. */
  rangeOf(span: Span): Range;
}

/** A replacement of one piece of the file's text. */
export interface Change {
  readonly span: Span;
  readonly newText: string;
}

/** A way to cure a finding; all its changes are in the file of the finding, and don't overlap. */
export interface SourceFix {
  readonly title: string;
  readonly preferred: boolean;
  /** Whether it can be applied without a look. */
  readonly exact: boolean;
  readonly changes: readonly [Change, ...Change[]];
}

/** Another place that explains a finding. */
export interface Related {
  readonly message: string;
  /** Relative to the workspace; `undefined`: in the file itself. */
  readonly path?: string;
  readonly range: Range;
}

/** What a rule on sources, hashes, pins or locks found. */
export interface SourceFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong, why that matters, what to do: one or two sentences. Never holds a secret. */
  readonly message: string;
  /** The entry's name as written; `''` for a finding on something else. */
  readonly name: string;
  readonly span: Span;
  readonly fixes: readonly SourceFix[];
  readonly related?: readonly Related[];
  /** For rules on names: what is meant. */
  readonly suggestions?: readonly Suggestion[];
  /** Places in the file itself that cause it: another rule that reports one of them says the same less closely. */
  readonly causes?: readonly Span[];
}

/** One rule: looks at the description of the project, never at raw text where a reader has read it. Never throws. */
export interface SourceRule {
  readonly id: RuleId;
  check(context: RuleContext): readonly SourceFinding[];
}
