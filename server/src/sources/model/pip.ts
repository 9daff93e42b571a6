import type { ProjectSources, Tool } from '../types';
import type { ModelInput } from './input';
import { makeSource } from './make-source';
import { type PipSetting, pipPlaces, settingsOfConfig, settingsOfFiles } from './pip-options';

const NO_BINDINGS: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * pip merges all its indexes and pages of links, and takes the highest version of any. No name can be bound.
 *
 * @see https://pip.pypa.io/en/stable/cli/pip_install/#finding-packages
 */
export function pipSources(tool: Tool, input: ModelInput, more: readonly PipSetting[] = []): ProjectSources {
  const { path, manifest, files, policy } = input;
  const { indexes, links } = pipPlaces([
    ...settingsOfConfig(path, files),
    ...more,
    ...settingsOfFiles(path, manifest, files),
  ]);
  return {
    tool,
    order: 'version-priority',
    sources: [
      ...indexes.map((place) => makeSource(policy, place)),
      ...links.map((place) => makeSource(policy, { ...place, kind: 'find-links' })),
    ],
    bindings: NO_BINDINGS,
  };
}
