import { readConda } from './conda';
import { readHatch } from './hatch';
import { readPipfileLock } from './locks/pipfile-lock';
import { readPdmLock, readPoetryLock, readPylock, readUvLock } from './locks/toml-locks';
import { readPipfile } from './pipfile';
import { readPixi } from './pixi';
import { readPolicyFile } from './policy';
import { readPyproject } from './pyproject/reader';
import { readConstraints, readRequirements } from './requirements/reader';
import { readScript } from './script';
import { readSetupCfg } from './setup-cfg';
import { readSetupPy } from './setup-py';
import { readTox } from './tox';
import type { FormatId, ManifestReader } from './types';

/** One format and its reader. */
export interface FormatRow {
  readonly id: FormatId;
  readonly read: ManifestReader;
}

/** All formats that are read. A new format is one reader, one row here, one row in the file patterns. */
export const FORMATS: readonly FormatRow[] = [
  { id: 'requirements', read: readRequirements },
  { id: 'constraints', read: readConstraints },
  { id: 'pyproject', read: readPyproject },
  { id: 'setup-cfg', read: readSetupCfg },
  { id: 'setup-py', read: readSetupPy },
  { id: 'tox', read: readTox },
  { id: 'pipfile', read: readPipfile },
  { id: 'hatch', read: readHatch },
  { id: 'pixi', read: readPixi },
  { id: 'conda', read: readConda },
  { id: 'script', read: readScript },
  { id: 'policy', read: readPolicyFile },
  { id: 'pylock', read: readPylock },
  { id: 'uv-lock', read: readUvLock },
  { id: 'poetry-lock', read: readPoetryLock },
  { id: 'pdm-lock', read: readPdmLock },
  { id: 'pipfile-lock', read: readPipfileLock },
];

const readers: ReadonlyMap<FormatId, ManifestReader> = new Map(FORMATS.map((row) => [row.id, row.read]));

/** The reader of a format, or `undefined` for one that is named but not read. */
export function readerOf(format: FormatId): ManifestReader | undefined {
  return readers.get(format);
}
