import type { Range } from './span';

/**
 * Client to server: what the certain fixes would change in all files that are judged, open or not. Nothing is changed:
 * the client shows it first. Files are looked for before where no scan has come to its end yet.
 */
export const FIXES_REQUEST = 'lookalike/fixes';

export interface FixesResult {
  /** How many fixes there are. */
  readonly fixes: number;
  /** The files that would change, ordered by path. */
  readonly files: readonly FileFixes[];
}

export interface FileFixes {
  readonly uri: string;
  /** Of the open document; `null` for a file that isn't open. */
  readonly version: number | null;
  /** In the order of the text; none overlaps another. */
  readonly changes: readonly TextChange[];
}

export interface TextChange {
  readonly range: Range;
  /** What has to stand there; else the file is another one by now, or was read in another encoding. */
  readonly oldText: string;
  readonly newText: string;
}

/**
 * The command of the server that has the client apply those fixes, for clients without a command of their own. What can
 * be shown before is shown: each edit is annotated as one that needs a confirmation, where the client knows annotations.
 */
export const FIX_ALL_COMMAND = 'lookalike.fixAllFiles';
