/** What came of reading a file. `unread` says why in a few words that follow "it": "is a folder". */
export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** A link on the way leads out of the workspace. Nothing was read. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unread'; readonly why: string };

/**
 * The files of one workspace. Whoever implements it reads nothing outside of the workspace, not even through a link, and
 * nothing that is larger than `LARGEST_FILE`; a failure is an answer, never a rejection.
 */
export interface FileAccess {
  /**
   * @param path relative to the workspace, normalised, with `/`; `''` is the workspace's own folder
   * @param largest bytes of the largest file that is to be read, where that is less than `LARGEST_FILE`
   */
  read(path: string, largest?: number): Promise<FileRead>;
  /** Whether a file certainly isn't there; absent where nobody can tell without waiting. */
  isMissing?(path: string): boolean;
}

/** Bytes of the largest file that is read. The largest dependency file seen in the wild has some hundred kilobytes. */
export const LARGEST_FILE = 16 << 20;

/** Why a file of more bytes is not read. */
export function tooLarge(largest: number): string {
  const kibibytes = Math.round(largest / 1024);
  return `is larger than ${kibibytes % 1024 === 0 ? `${kibibytes / 1024} MiB` : `${kibibytes} KiB`}`;
}
