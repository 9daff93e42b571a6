import type { Span } from '../../../shared/src/span';

/** What an entry is there for. A constraint installs nothing by itself; a locked name was written by a tool. */
export type EntryKind = 'requirement' | 'constraint' | 'build' | 'override' | 'exclude' | 'locked';

/**
 * Where the tool that owns the file takes the package from: `index` (the usual package index), `named-index` (an index
 * that this entry is bound to), a direct `url`, a `vcs` reference, a local `path`, a `workspace` member, the project
 * itself (`self`), or `conda` (another name space, never judged).
 */
export type EntrySource = 'index' | 'named-index' | 'url' | 'vcs' | 'path' | 'workspace' | 'self' | 'conda';

/** One dependency as it stands in a file. Formats end here: nothing after the parsers knows of them. */
export interface DependencyEntry {
  /** The name as the reader sees it, unchanged in case and separators; never empty. */
  readonly name: string;
  /** The piece of the text that holds the name. */
  readonly nameSpan: Span;
  /** Whether the text at `nameSpan` is exactly `name`. False for escapes and for a name broken over two lines. */
  readonly verbatim: boolean;
  /** The whole requirement: name, extras, specifier, marker, per-requirement options; no comment, no line end. */
  readonly span: Span;
  /** What has to go for the requirement to go: its lines with their line end, or the array element with its comma. */
  readonly removal: Span;
  /** The dotted place in the file: `''` in a requirements file, `project.optional-dependencies.dev`, … */
  readonly group: string;
  readonly kind: EntryKind;
  readonly source: EntrySource;
  /** The version specifier as written, without the parentheses of the old form; `''` when there is none. */
  readonly specifier: string;
  readonly extras: readonly string[];
  /** The environment marker as written, without the leading `;`; `''` when there is none. */
  readonly marker: string;
  /** The direct reference or the VCS address; `''` when there is none. */
  readonly url: string;
  readonly editable: boolean;
  /** The number of `--hash` options that belong to the requirement. */
  readonly hashes: number;
}

/** Another file, or another group of the same file, whose entries count as well. */
export interface Include {
  readonly path: string;
  readonly kind: 'requirement' | 'constraint' | 'file' | 'group';
  readonly span: Span;
}

/** A setting of the installer that stands in the file: `--index-url`, `--hash` is none. */
export interface ManifestOption {
  /** The option's full name with its dashes, as pip resolves an abbreviation; or the dotted key in TOML. */
  readonly name: string;
  /** `''` for a flag. */
  readonly value: string;
  readonly span: Span;
  /** Set where pip drops the option without a word: behind a requirement, `-e` or `-r`. It changes nothing then. */
  readonly dropped?: true;
}

/** A `--hash` that belongs to a requirement. */
export interface ManifestHash {
  /** `sha256:` and the digits, as written; not checked. */
  readonly value: string;
  /** The value; it lies within the span of the requirement's entry, if that has a name. */
  readonly span: Span;
}

/**
 * What pip reads otherwise than it looks. Only in formats that hold lines of requirements files (and `dependency-link`
 * in those of setuptools).
 *
 * - `dropped-option`: an option that has no effect, behind a requirement, `-e` or `-r`, or a second `-f`, `-r`, `-i`
 * - `dropped-text`: words behind an option that are not its value; `after` is the option's full name
 * - `swallowed-line`: a line that a backslash makes a part of the options or the comment before it
 * - `detached-hash`: a line of `--hash` options without a requirement
 * - `open-end`: a backslash that continues nothing: the next line is empty, or there is none
 * - `hash`: a hash that no file can have: not of the form `algorithm:digits`, of an algorithm that pip refuses, or of a
 *   wrong number of digits
 * - `abbreviated`: an option that is not written out, or `-i=…`; the span is the option without its value
 * - `dependency-link`: an address in `dependency_links` or `find_links` of setuptools
 */
export type Slip =
  | {
      readonly kind: 'dropped-option';
      readonly name: string;
      readonly value: string;
      readonly beside: 'requirement' | 'editable' | 'include' | 'option';
      readonly span: Span;
    }
  | { readonly kind: 'dropped-text'; readonly after: string; readonly span: Span }
  | { readonly kind: 'swallowed-line'; readonly by: 'options' | 'comment'; readonly span: Span }
  | { readonly kind: 'detached-hash' | 'open-end'; readonly span: Span }
  | {
      readonly kind: 'hash';
      readonly value: string;
      readonly wrong: 'form' | 'algorithm' | 'digits';
      readonly span: Span;
    }
  | {
      readonly kind: 'abbreviated';
      readonly written: string;
      readonly name: string;
      readonly span: Span;
    }
  | { readonly kind: 'dependency-link'; readonly url: string; readonly span: Span };

/** A name that points at an entry declared elsewhere. */
export interface Reference {
  readonly name: string;
  readonly span: Span;
}

/** A requirement without a name: a path or a URL. */
export interface UnnamedRequirement {
  readonly text: string;
  readonly span: Span;
}

/** What the owning tool would refuse or silently misread, at its place. Never a verdict on a name. */
export interface ManifestProblem {
  readonly message: string;
  readonly span: Span;
}

/** One file as it was read. All lists are in the order of the text. */
export interface Manifest {
  readonly format: FormatId;
  readonly entries: readonly DependencyEntry[];
  readonly includes: readonly Include[];
  readonly options: readonly ManifestOption[];
  readonly hashes: readonly ManifestHash[];
  readonly slips: readonly Slip[];
  readonly references: readonly Reference[];
  readonly unnamed: readonly UnnamedRequirement[];
  readonly problems: readonly ManifestProblem[];
}

/** The formats that are read. */
export type FormatId =
  | 'requirements'
  | 'constraints'
  | 'pyproject'
  | 'setup-cfg'
  | 'pipfile'
  | 'hatch'
  | 'pixi'
  | 'tox'
  | 'conda'
  | 'setup-py'
  | 'script'
  | 'policy'
  | 'pylock'
  | 'uv-lock'
  | 'poetry-lock'
  | 'pdm-lock'
  | 'pipfile-lock';

/**
 * Reads a text of one format. Never throws, whatever the text; takes time linear in its length.
 *
 * `previous` is what the same reader returned for an earlier state of the same document, where there was one: a reader
 * may reuse what it learned from lines that have not changed, and must return the same as without it.
 */
export type ManifestReader = (text: string, previous?: Manifest) => Manifest;
