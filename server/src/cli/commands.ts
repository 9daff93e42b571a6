import type { RuleId } from '../../../shared/src/rule-ids';
import type { Severity } from '../../../shared/src/severity';

/** How each command can write its result, the usual way first. */
export const FORMATS = {
  check: ['text', 'json', 'github', 'sarif'],
  name: ['text', 'json'],
  list: ['text', 'json'],
  index: ['text', 'json'],
} as const;
export type OutputFormat = (typeof FORMATS)[keyof typeof FORMATS][number];

/** From which severity on a finding makes the exit status 1. */
export type FailOn = Severity | 'never';

/** What every command takes. */
interface Common {
  readonly format: OutputFormat;
  /** No summary, no progress. */
  readonly quiet: boolean;
  readonly noColor: boolean;
}

/** What `--fix` does: writes files, writes the text from standard input to standard output, or shows a diff. */
export type FixMode = 'write' | 'print' | 'diff';

/** What the commands take that load the index. */
export interface Stored {
  /** The folder of the data that the user has fetched, as given. */
  readonly dataDir: string | undefined;
  /** Days that a new name counts as absent, 0 to 365. */
  readonly newNameDays: number;
}

/** What the commands that judge take. */
export interface Judging extends Common, Stored {
  readonly failOn: FailOn;
  readonly ignored: ReadonlySet<RuleId>;
}

export interface CheckCommand extends Judging {
  readonly kind: 'check';
  readonly paths: readonly string[];
  /** Set where the text comes from standard input: the path that it is to be taken for. */
  readonly stdin: string | undefined;
  /** A policy file of the user. */
  readonly config: string | undefined;
  /** Whether what the repository itself loosens counts. */
  readonly trusted: boolean;
  /** The git revision that the files are compared with. */
  readonly diff: string | undefined;
  /** The file of findings that are known already. */
  readonly baseline: string | undefined;
  /** The file that takes the findings of this run as known ones. */
  readonly writeBaseline: string | undefined;
  /** Where the fixes that are certain go; `undefined`: nothing is fixed. */
  readonly fix: FixMode | undefined;
}

export interface NameCommand extends Judging {
  readonly kind: 'name';
  readonly names: readonly string[];
  readonly stdin: boolean;
}

export interface ListCommand extends Common {
  readonly kind: 'list';
  readonly paths: readonly string[];
}

export interface IndexInfoCommand extends Common, Stored {
  readonly kind: 'index';
  readonly action: 'info';
}

export interface IndexUpdateCommand extends Common, Stored {
  readonly kind: 'index';
  readonly action: 'update';
  /** Addresses or files, as given: `undefined` for the usual address, `off` for a piece that stays as it is. */
  readonly names: string | undefined;
  readonly ranking: string | undefined;
  readonly malicious: string | undefined;
  /** `undefined`: the private names stay as they are; only `off`: they are forgotten. */
  readonly privates: readonly string[] | undefined;
  /** What was asked for on one of so many days, today among them, isn't asked for again. `undefined`: everything is. */
  readonly ifOlderThan: number | undefined;
  /** Seconds without a byte from a server. */
  readonly timeout: number;
}

export type IndexCommand = IndexInfoCommand | IndexUpdateCommand;

/** What a command line asks for. */
export type Command =
  | CheckCommand
  | NameCommand
  | ListCommand
  | IndexCommand
  | { readonly kind: 'help'; readonly of: CommandName | undefined }
  | { readonly kind: 'version' };

export const COMMAND_NAMES = ['check', 'name', 'list', 'index'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** A command line as understood, or what is wrong with it. */
export type Parsed =
  { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly message: string };
