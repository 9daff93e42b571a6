import type { ProjectFile } from '../../sources/types';
import type { Followed } from '../includes/follow';

/** A file with a policy in it, as text. */
export interface PolicyFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What lies around a dependency file and says how it is to be read: files that it includes, settings, a policy. */
export interface Surroundings extends Followed {
  /** Included files, settings of installers, locks beside the file; in the order in which they count. */
  readonly files: readonly ProjectFile[];
  /** The policies that hold for the file, the nearest first. */
  readonly policies: readonly PolicyFile[];
}

/** Where nothing is known of the files around: a document without a workspace, or one that was just opened. */
export const NO_SURROUNDINGS: Surroundings = {
  outcomes: new Map(),
  reached: new Map(),
  looked: new Set(),
  files: [],
  policies: [],
};
