import type { Manifest } from '../../manifests/types';
import type { ProjectFile, SourcePolicy } from '../types';
import type { TomlFile } from './toml-files';

/** What the description of a project's sources is made from. */
export interface ModelInput {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly manifest: Manifest;
  readonly files: readonly ProjectFile[];
  readonly policy: SourcePolicy;
  /** The file as TOML; `undefined` for a format that is something else. */
  readonly own: TomlFile | undefined;
}
