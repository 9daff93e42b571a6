/** What is looked for in one of the workspace's folders. */
export interface SearchRequest {
  /** The folder's URI. */
  readonly folder: string;
  /** Globs of a superset of what is wanted, relative to the folder; at any case where they hold letters. */
  readonly globs: readonly string[];
  /** Whether a file is wanted, by its path relative to the folder, with `/`. */
  readonly isWanted: (path: string) => boolean;
  /** How many files are enough. */
  readonly most: number;
  /** Resolved when it is time for another bit of work. */
  readonly turn: () => Promise<void>;
  readonly isCancelled: () => boolean;
}

export interface FoundFiles {
  /** Relative to the folder, with `/`, each once; at most as many as were asked for. */
  readonly paths: readonly string[];
  /** Whether that is all. */
  readonly complete: boolean;
}

/**
 * Finds the project's own files in a folder: without what the editor and `.gitignore` files exclude, virtual environments
 * and folders of tools. Never rejected; what can't be looked into is left out.
 */
export type FileSearch = (request: SearchRequest) => Promise<FoundFiles>;
