import type { FormatId } from '../../manifests/types';
import type { ProjectSources, SourcePolicy } from '../types';
import { hatchSources } from './hatch';
import type { ModelInput } from './input';
import { toolOf } from './owner';
import { pdmSources } from './pdm';
import { pipSources } from './pip';
import { pipenvSources } from './pipenv';
import { pixiSources } from './pixi';
import { poetrySources } from './poetry';
import { filesNamed, tomlOf } from './toml-files';
import { uvSources } from './uv';

/** What the tool that owns a file makes of the project's settings, as far as the given files show. Never throws. */
export function projectSources(input: ModelInput): ProjectSources {
  const tool = toolOf(input);
  switch (tool) {
    case 'uv':
      return uvSources(input);
    case 'poetry':
      return poetrySources(input);
    case 'pdm':
      return pdmSources(input);
    case 'pipenv':
      return pipenvSources(input);
    case 'hatch':
      return hatchSources(input);
    case 'pixi':
      return pixiSources(input);
    case 'pip':
    case 'conda':
    case 'setuptools':
      return pipSources(tool, input);
  }
}

type Asked = Pick<ModelInput, 'path' | 'manifest' | 'files'> & {
  readonly text: string;
  readonly policy: SourcePolicy;
};

/** The manifest that a lock was made from, by the lock's format. */
const MADE_FROM: Partial<Record<FormatId, string>> = {
  'uv-lock': 'pyproject.toml',
  'poetry-lock': 'pyproject.toml',
  'pdm-lock': 'pyproject.toml',
  'pylock': 'pyproject.toml',
  'pipfile-lock': 'Pipfile',
};

/**
 * The input of the description: of a lock that of the manifest beside it, since a lock has no sources of its own. The
 * tool stays the lock's.
 */
export function modelInput({ path, text, manifest, files, policy }: Asked): ModelInput {
  const origin = MADE_FROM[manifest.format];
  const document = tomlOf(manifest.format, text);
  const own = document === undefined ? undefined : { path: undefined, document };
  if (origin === undefined) return { path, manifest, files, policy, own };
  const [made] = filesNamed(path, files, origin, 0);
  return { path, manifest, files, policy, own: made };
}
