import type { RuleId } from './rule-ids';
import type { Severity } from './severity';
import type { Range } from './span';

/**
 * Client to server: judges the dependency files of the workspace that aren't open, and keeps their diagnostics true from
 * then on. Answered when all are judged; what was judged before the request was cancelled stays.
 */
export const SCAN_REQUEST = 'lookalike/scan';

export interface ScanParams {
  /** Where to send `ScanProgress` values (`$/progress`). */
  readonly progressToken?: string | number;
  /** Nobody has asked for it: nothing is done in a large workspace. */
  readonly onOpen?: boolean;
}

export interface ScanProgress {
  /** Files that are judged, of those that are known. */
  readonly done: number;
  readonly all: number;
}

/** What the workspace's files hold, as far as it is known. */
export interface FindingCounts {
  /** Files that are judged, open ones among them. */
  readonly files: number;
  readonly names: number;
  /** Shown ones, by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Found, and accepted by the repository's policy. */
  readonly suppressed: number;
  /** Files that could not be read. */
  readonly unread: number;
  /** Fixes that can be applied without a look. */
  readonly certain: number;
}

/**
 * `complete`: all files are judged. `cancelled`: those that were judged by then. `limited`: as many files as the settings
 * allow. `declined`: a large workspace that nobody asked to be scanned. `unable`: neither the server nor the client can
 * look for files.
 */
export type ScanOutcome = 'complete' | 'cancelled' | 'limited' | 'declined' | 'unable';

export interface ScanResult {
  readonly outcome: ScanOutcome;
  readonly counts: FindingCounts;
}

/** Server to client, a notification: the counts have changed. */
export const COUNTS_NOTIFICATION = 'lookalike/counts';

export interface CountsParams {
  readonly counts: FindingCounts;
  /** How the last scan ended; `undefined` before the first one: then only open documents are counted. */
  readonly scanned?: ScanOutcome;
}

/** Client to server: the findings of all files that are judged. */
export const REPORT_REQUEST = 'lookalike/report';

export interface ScanReport extends CountsParams {
  /** The date of the name index, `YYYY-MM-DD`. */
  readonly indexDate: string;
  /** Ordered by path. */
  readonly files: readonly ReportedFile[];
}

export interface ReportedFile {
  readonly uri: string;
  /** As people read it: relative to the workspace, behind the folder's name where there are several folders. */
  readonly path: string;
  readonly names: number;
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
  /** Why it could not be read. */
  readonly error?: string;
}

export interface ReportedFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

/** Client to server: the findings of all files that are judged, as `lookalike check` writes them. */
export const EXPORT_REQUEST = 'lookalike/export';

export const EXPORT_FORMATS = ['sarif', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportParams {
  readonly format: ExportFormat;
}

export interface ExportResult {
  readonly text: string;
}

/** Server to client: the files of a folder, for a server whose client said `findsFiles`. What the editor excludes is left out. */
export const FIND_FILES_REQUEST = 'lookalike/findFiles';

export interface FindFilesParams {
  /** The URI of one of the workspace's folders. */
  readonly folder: string;
  /** Relative to it, without nested braces. */
  readonly globs: readonly string[];
  /** Names of folders that needn't be looked into. */
  readonly skippedFolders: readonly string[];
  readonly most: number;
}

export interface FindFilesResult {
  /** Relative to the folder, with `/`; at most as many as were asked for. */
  readonly paths: readonly string[];
}
