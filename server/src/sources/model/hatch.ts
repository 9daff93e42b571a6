import { stringValue, tablesAt } from '../../manifests/toml/query';
import type { ProjectSources } from '../types';
import type { ModelInput } from './input';
import { makeSource } from './make-source';
import { pipSources } from './pip';
import { type PipSetting, pipPlaces, wordsOf } from './pip-options';
import { type TomlFile, filesNamed, innerSpan, originIn, ownToml, textAt } from './toml-files';

/** One variable that an environment of Hatch sets. */
export interface EnvironmentVariable {
  readonly file: TomlFile;
  readonly environment: string;
  readonly name: string;
  readonly value: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** The variables of all environments, in the order of the text: `tool.hatch.envs.<name>.env-vars`, or `envs.…` in `hatch.toml`. */
export function hatchVariables(file: TomlFile, prefix: readonly string[]): readonly EnvironmentVariable[] {
  return tablesAt(file.document.root, ...prefix, 'envs').flatMap((envs) =>
    envs.members.flatMap(({ key: environment, value: table }) =>
      (table.kind === 'table' ? tablesAt(table, 'env-vars') : []).flatMap(({ members }) =>
        members.flatMap(({ key, value }) => {
          const text = stringValue(file.document, value);
          return text === undefined
            ? []
            : [{ file, environment: environment.name, name: key.name, value: text, span: innerSpan(value) }];
        }),
      ),
    ),
  );
}

/** Hatch's files and where its tables stand in them. */
export function hatchFiles(
  input: ModelInput,
): readonly (readonly [file: TomlFile, prefix: readonly string[]])[] {
  const own = ownToml(input).map((file) => [file, input.manifest.format === 'hatch' ? [] : PREFIX] as const);
  const beside =
    input.manifest.format === 'hatch'
      ? filesNamed(input.path, input.files, 'pyproject.toml', 0).map((file) => [file, PREFIX] as const)
      : filesNamed(input.path, input.files, 'hatch.toml', 0).map((file) => [file, []] as const);
  return [...own, ...beside];
}

const PREFIX = ['tool', 'hatch'] as const;

/** Whether an environment is made by uv, which doesn't read pip's variables. */
function usesUv(file: TomlFile, prefix: readonly string[]): boolean {
  return tablesAt(file.document.root, ...prefix, 'envs').some((envs) =>
    envs.members.some(
      ({ value }) => value.kind === 'table' && textAt(file, value, 'installer')?.text === 'uv',
    ),
  );
}

const AS_OPTION: Readonly<Record<string, string>> = {
  INDEX_URL: '--index-url',
  DEFAULT_INDEX: '--index-url',
  EXTRA_INDEX_URL: '--extra-index-url',
  INDEX: '--extra-index-url',
  FIND_LINKS: '--find-links',
  NO_INDEX: '--no-index',
};

/** The settings in the variables with a prefix (`PIP_`, `UV_`); a list of addresses has blanks between them. */
function settingsWith(prefix: string, variables: readonly EnvironmentVariable[]): readonly PipSetting[] {
  return variables.flatMap((variable) => {
    const name = variable.name.startsWith(prefix) ? AS_OPTION[variable.name.slice(prefix.length)] : undefined;
    if (name === undefined) return [];
    return wordsOf(variable.value, 0, variable.value.length).map(({ value, start }) => ({
      name,
      // uv's `name=address`.
      value: value.replace(/^[\w-]+=(?=[a-z]+:)/i, ''),
      origin: originIn(variable.file, {
        start: variable.span.start + start,
        end: variable.span.start + start + value.length,
      }),
    }));
  });
}

/**
 * Hatch has no sources of its own: what its environments set for pip or uv holds.
 *
 * @see https://hatch.pypa.io/latest/config/environment/overview/#environment-variables
 */
export function hatchSources(input: ModelInput): ProjectSources {
  const files = hatchFiles(input);
  const variables = files.flatMap(([file, prefix]) => hatchVariables(file, prefix));
  if (!files.some(([file, prefix]) => usesUv(file, prefix))) {
    const ofPip = settingsWith('PIP_', variables);
    if (ofPip.length > 0 || !variables.some(({ name }) => name.startsWith('UV_'))) {
      return pipSources('hatch', input, ofPip);
    }
  }
  const { indexes, links } = pipPlaces(inUvOrder(settingsWith('UV_', variables)));
  const [last, ...extra] = indexes;
  const strategy = variables.find(({ name }) => name === 'UV_INDEX_STRATEGY')?.value;
  return {
    tool: 'hatch',
    order: strategy === 'unsafe-best-match' ? 'version-priority' : 'index-priority',
    sources: [
      ...[...extra, ...(last === undefined ? [] : [last])].map((place) => makeSource(input.policy, place)),
      ...links.map((place) => makeSource(input.policy, { ...place, kind: 'find-links' })),
    ],
    bindings: new Map(),
  };
}

/** uv's default index replaces PyPI and no other, wherever it stands. */
function inUvOrder(settings: readonly PipSetting[]): readonly PipSetting[] {
  const first = settings.filter(({ name }) => name === '--index-url');
  return [...first, ...settings.filter(({ name }) => name !== '--index-url')];
}
