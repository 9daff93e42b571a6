import type { FormatId } from '../manifests/types';

/** Names of files that say where the names of another file come from. */
export interface ProjectFileNames {
  /** In the folder of the file: its tool's settings, the manifest of a lock, the lock of a manifest. */
  readonly beside: readonly string[];
  /** In the folders above, up to the workspace. */
  readonly above: readonly string[];
}

const PIP = ['pip.conf', 'pip.ini'] as const;
const UV_ABOVE = ['uv.toml', 'uv.lock', 'pyproject.toml'] as const;
const PIP_FILE: ProjectFileNames = { beside: [...PIP, 'requirements.in'], above: PIP };
const PROJECT: ProjectFileNames = {
  beside: [
    ...PIP,
    'uv.toml',
    'poetry.toml',
    'pdm.toml',
    'hatch.toml',
    'uv.lock',
    'poetry.lock',
    'pdm.lock',
    'pylock.toml',
  ],
  above: [...PIP, ...UV_ABOVE],
};

/**
 * Which other files of a project are to be read for a file of each format, beside those that it includes: settings and
 * manifests as such, locks as locks. All names are in lower case but those that tools write otherwise.
 */
export const PROJECT_FILES: Readonly<Record<FormatId, ProjectFileNames>> = {
  'requirements': PIP_FILE,
  'constraints': PIP_FILE,
  'tox': PIP_FILE,
  'conda': PIP_FILE,
  'setup-py': PIP_FILE,
  'setup-cfg': PIP_FILE,
  'pyproject': PROJECT,
  'hatch': { beside: [...PIP, 'pyproject.toml'], above: PIP },
  'pixi': { beside: [], above: [] },
  'pipfile': { beside: ['Pipfile.lock'], above: [] },
  'script': { beside: ['uv.toml'], above: ['uv.toml'] },
  'pylock': { beside: ['pyproject.toml', 'uv.toml'], above: UV_ABOVE },
  'uv-lock': { beside: ['pyproject.toml', 'uv.toml'], above: ['uv.toml', 'pyproject.toml'] },
  'poetry-lock': { beside: ['pyproject.toml'], above: [] },
  'pdm-lock': { beside: ['pyproject.toml', 'pdm.toml'], above: [] },
  'pipfile-lock': { beside: ['Pipfile'], above: [] },
  'policy': { beside: [], above: [] },
};
