import { tablesAt, tablesIn } from '../../manifests/toml/query';
import type { TomlTable } from '../../manifests/toml/types';
import type { PackageSource, ProjectSources, SourcePolicy } from '../types';
import { bindingMap, pixiBindings } from './bindings';
import type { ModelInput } from './input';
import { makeSource } from './make-source';
import { type Text, type TomlFile, originIn, ownToml, textAt, textsAt, valueOf } from './toml-files';
import { isSameUrl } from './url';

/** Where pixi's tables stand in a file. */
export function pixiPrefix(input: ModelInput): readonly string[] {
  return input.manifest.format === 'pixi' ? [] : ['tool', 'pixi'];
}

/** The tables of options for PyPI: of the workspace, and of its features. */
export function pixiOptions(file: TomlFile, prefix: readonly string[]): readonly TomlTable[] {
  const { root } = file.document;
  const features = tablesAt(root, ...prefix, 'feature').flatMap(({ members }) =>
    members.flatMap(({ value }) => tablesIn(value)),
  );
  return [
    ...tablesAt(root, ...prefix, 'pypi-options'),
    ...tablesAt(root, ...prefix, 'workspace', 'pypi-options'),
    ...features.flatMap((table) => tablesAt(table, 'pypi-options')),
  ];
}

/**
 * pixi has uv within: indexes in order, the first that knows a name is taken. A name is bound to an address.
 *
 * @see https://pixi.sh/latest/reference/pixi_manifest/#the-pypi-options-table
 */
export function pixiSources(input: ModelInput): ProjectSources {
  const { policy } = input;
  const prefix = pixiPrefix(input);
  const sources: PackageSource[] = [];
  const last: PackageSource[] = [];
  const links: PackageSource[] = [];
  let order: ProjectSources['order'] = 'index-priority';
  for (const file of ownToml(input)) {
    for (const table of pixiOptions(file, prefix)) {
      const add = (into: PackageSource[], { text, span }: Text, kind: PackageSource['kind'] = 'index') =>
        into.push(makeSource(policy, { name: text, url: text, kind, origin: originIn(file, span) }));
      for (const text of textsAt(file, table, 'extra-index-urls')) add(sources, text);
      const index = textAt(file, table, 'index-url');
      if (index !== undefined) add(last, index);
      for (const text of linksIn(file, table)) add(links, text, 'find-links');
      if (textAt(file, table, 'index-strategy')?.text === 'unsafe-best-match') order = 'version-priority';
    }
  }
  if (last.length === 0) last.push(makeSource(policy, { url: '' }));
  const bindings = ownToml(input).flatMap((file) => pixiBindings(file, prefix));
  const all = [...sources, ...last, ...links];
  return {
    tool: 'pixi',
    order,
    sources: [...all, ...boundOnly(bindings, all, policy)],
    bindings: bindingMap(bindings),
  };
}

function linksIn(file: TomlFile, table: TomlTable): readonly Text[] {
  const value = valueOf(table, 'find-links');
  return (value === undefined ? [] : tablesIn(value)).flatMap(
    (link) => textAt(file, link, 'url') ?? textAt(file, link, 'path') ?? [],
  );
}

/** Addresses that only bindings name. */
function boundOnly(
  bindings: ReturnType<typeof pixiBindings>,
  known: readonly PackageSource[],
  policy: SourcePolicy,
): readonly PackageSource[] {
  const found: PackageSource[] = [];
  for (const { index, file } of bindings) {
    if ([...known, ...found].some(({ name, url }) => name === index.text || isSameUrl(url, index.text)))
      continue;
    const origin = originIn(file, index.span);
    found.push(makeSource(policy, { name: index.text, url: index.text, explicit: true, origin }));
  }
  return found;
}
