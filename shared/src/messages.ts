import type { RuleId } from './rule-ids';
import type { Range } from './span';

/**
 * The name under which diagnostics appear (`source`), and the last part of `source.fixAll.lookalike`'s label.
 */
export const DIAGNOSTIC_SOURCE = 'Lookalike';

/** The code action that applies every fix that is certain. */
export const FIX_ALL_KIND = 'source.fixAll.lookalike';

/** What a client may hand over with `initialize`. All of it is optional and read tolerantly. */
export interface InitializationOptions {
  /** The section `lookalike`, for clients that answer no `workspace/configuration` request. */
  readonly settings?: unknown;
  /** The client answers `lookalike/readFile`; without it, a server in a worker follows no includes. */
  readonly servesFiles?: boolean;
  /** The client answers `lookalike/findFiles`; without it, the server looks for files itself where it can. */
  readonly findsFiles?: boolean;
  /** Whatever the client shows in a tip already stands below the diagnostics of the place. */
  readonly showsDiagnosticsInHovers?: boolean;
  /** The client changes the settings of its user where an action asks for it. */
  readonly changesSettings?: boolean;
  /** The client answers `lookalike/credentials`. */
  readonly keepsCredentials?: boolean;
  /** Whether the workspace is trusted; it is unless the client says otherwise. */
  readonly trusted?: boolean;
  /** Another folder of data files, an absolute path; only for a server that reads files itself. */
  readonly dataFolder?: string;
  /** Where data that was fetched is kept, an absolute path; only for a server that reads files itself. */
  readonly userDataFolder?: string;
}

/** Client to server, a notification: whether the workspace is trusted from now on. */
export const TRUST_NOTIFICATION = 'lookalike/trust';

export interface TrustParams {
  readonly trusted: boolean;
}

/**
 * Server to client: the bytes of a file of the extension's `data` folder. Sent by a server in
 * a worker, whose messages carry binary data. The client refuses every name that
 * isn't a plain file name, and answers with an error when the file can't be read.
 */
export const READ_DATA_REQUEST = 'lookalike/readData';

export interface ReadDataParams {
  /** A file name without any folder. */
  readonly name: string;
}

export type ReadDataResult = Uint8Array;

/**
 * Server to client: the bytes of a file of the workspace, of one that another file includes. Sent only to a client that
 * said `servesFiles`. The client refuses a folder that isn't one of the workspace's, and a path that leads out of it.
 */
export const READ_FILE_REQUEST = 'lookalike/readFile';

export interface ReadFileParams {
  /** The URI of one of the workspace's folders. */
  readonly folder: string;
  /** Relative to it, normalised, with `/`; empty for the folder itself. */
  readonly path: string;
  /** A file of more bytes isn't read. */
  readonly largest: number;
}

export type ReadFileResult =
  /** In Base64 over a transport of text. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array | string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'too-large' };

/** Server to client, a notification: what the server can judge by now. */
export const STATUS_NOTIFICATION = 'lookalike/status';

export interface IndexStatus {
  /** The date of the name list, `YYYY-MM-DD`. */
  readonly date: string;
  /** How many names are registered, and how many of them have a download rank. */
  readonly names: number;
  readonly ranked: number;
}

/**
 * `loading`: documents wait for the index. `ready`: everything is judged. `limited`: the index could not be loaded;
 * characters, modules of the standard library and import names are still judged.
 */
export type ServerStatus =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly index: IndexStatus; readonly problem?: string }
  | { readonly state: 'limited'; readonly problem: string };

/** What `data` of a diagnostic holds, for whoever offers an action of their own on it. */
export interface DiagnosticData {
  readonly rule: RuleId;
  /** As written, and in its PEP 503 form. */
  readonly name: string;
  readonly normalized: string;
  /** Best first; ready to be applied to the version of the document that the diagnostic belongs to. */
  readonly fixes: readonly DiagnosticFix[];
}

export interface DiagnosticFix {
  readonly title: string;
  /** Whether it may be applied without a look. */
  readonly exact: boolean;
  /** Replacements in the document of the diagnostic; none overlaps another. */
  readonly changes: readonly { readonly range: Range; readonly newText: string }[];
}
