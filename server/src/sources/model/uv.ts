import { tablesAt } from '../../manifests/toml/query';
import type { TomlTable } from '../../manifests/toml/types';
import type { PackageSource, ProjectSources, SourceOrder, SourcePolicy } from '../types';
import { bindingMap, uvBindings } from './bindings';
import type { ModelInput } from './input';
import { makeSource } from './make-source';
import { type TomlFile, filesNamed, flagAt, originIn, ownToml, textAt, textsAt } from './toml-files';

/** A table with uv's settings: `tool.uv` of a `pyproject.toml`, or the whole of a `uv.toml`. */
export interface UvSettings {
  readonly file: TomlFile;
  readonly table: TomlTable;
}

/**
 * The tables with settings of uv that the project's files hold, nearest first. uv reads the first of them alone, and
 * beside each other it prefers `uv.toml`; the bindings of all are shown.
 *
 * @see https://docs.astral.sh/uv/concepts/configuration-files/
 */
export function uvSettings(input: ModelInput): readonly UvSettings[] {
  const { path, files } = input;
  const beside = filesNamed(path, files, 'uv.toml', 0);
  const above = [...filesNamed(path, files, 'uv.toml'), ...filesNamed(path, files, 'pyproject.toml')];
  const found = [...beside, ...ownToml(input), ...above.filter((file) => !beside.includes(file))];
  const seen = new Set<TomlTable>();
  return found.flatMap((file) => {
    const isOwn = file.path?.endsWith('uv.toml') === true;
    const tables = isOwn ? [file.document.root] : tablesAt(file.document.root, 'tool', 'uv');
    return tables.filter((table) => !seen.has(table) && seen.add(table)).map((table) => ({ file, table }));
  });
}

/** The keys that make a table one of settings: `sources` and `workspace` alone leave the settings above in force. */
const SETTING = /^(?:index|index-url|extra-index-url|find-links|no-index|index-strategy)$/;

function isSetting({ table }: UvSettings): boolean {
  return table.members.some(({ key }) => SETTING.test(key.name));
}

/** The tables for `uv pip` within some settings: they hold for those commands, in place of the others. */
export function uvPipSettings(settings: readonly UvSettings[]): readonly UvSettings[] {
  return settings.flatMap(({ file, table }) => tablesAt(table, 'pip').map((pip) => ({ file, table: pip })));
}

/**
 * uv asks its indexes in order and takes the first that knows a name, PyPI or the default index last; explicit indexes
 * only for names that are bound to them.
 *
 * @see https://docs.astral.sh/uv/concepts/indexes/
 */
export function uvSources(input: ModelInput): ProjectSources {
  const { policy } = input;
  const settings = uvSettings(input);
  // Who says nothing but to `uv pip` means all of the project by it.
  const active = settings.find(isSetting) ?? uvPipSettings(settings).find(isSetting);
  const sources = active === undefined ? [makeSource(policy, { url: '' })] : sourcesIn(active, policy);
  for (const other of settings) {
    // A member of a workspace may bind to indexes of its own and to those of the root.
    if (other === active) continue;
    for (const source of namedIndexes(other, policy)) {
      if (!sources.some(({ name }) => name === source.name)) sources.push({ ...source, explicit: true });
    }
  }
  return {
    tool: 'uv',
    order: active === undefined ? 'index-priority' : orderOf(active),
    sources,
    bindings: bindingMap([...new Set(settings.map(({ file }) => file))].reverse().flatMap(uvBindings)),
  };
}

function orderOf({ file, table }: UvSettings): SourceOrder {
  return textAt(file, table, 'index-strategy')?.text === 'unsafe-best-match'
    ? 'version-priority'
    : 'index-priority';
}

function sourcesIn(settings: UvSettings, policy: SourcePolicy): PackageSource[] {
  const { file, table } = settings;
  const links = textsAt(file, table, 'find-links').map(({ text, span }) =>
    makeSource(policy, { url: text, kind: 'find-links', origin: originIn(file, span) }),
  );
  if (flagAt(file, table, 'no-index') === true) return links;
  const isDefault = new Set<PackageSource>();
  const indexes = namedIndexes(settings, policy, isDefault);
  const extra = textsAt(file, table, 'extra-index-url').map(({ text, span }) =>
    makeSource(policy, { url: text, origin: originIn(file, span) }),
  );
  const legacy = textAt(file, table, 'index-url');
  const last = indexes.filter((source) => isDefault.has(source));
  if (last.length === 0) {
    const origin = legacy === undefined ? {} : { origin: originIn(file, legacy.span) };
    last.push(makeSource(policy, { url: legacy?.text ?? '', ...origin }));
  }
  return [...indexes.filter((source) => !isDefault.has(source)), ...extra, ...last, ...links];
}

function namedIndexes(
  { file, table }: UvSettings,
  policy: SourcePolicy,
  isDefault?: Set<PackageSource>,
): readonly PackageSource[] {
  return tablesAt(table, 'index').flatMap((index) => {
    const url = textAt(file, index, 'url');
    if (url === undefined) return [];
    const source = makeSource(policy, {
      name: textAt(file, index, 'name')?.text ?? '',
      url: url.text,
      kind: textAt(file, index, 'format')?.text === 'flat' ? 'find-links' : 'index',
      explicit: flagAt(file, index, 'explicit') === true,
      origin: originIn(file, url.span),
    });
    if (flagAt(file, index, 'default') === true) isDefault?.add(source);
    return [source];
  });
}
