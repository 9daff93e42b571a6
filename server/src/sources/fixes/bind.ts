import { normalizeName } from '../../../../shared/src/normalize';
import {
  appendItem,
  lineEndOf,
  appendTable,
  insertKey,
  type TextChange,
  tomlKey,
  tomlString,
} from '../../manifests/toml/edit';
import { isLineEnd } from '../../manifests/toml/chars';
import { memberAt, membersNamed, tablesAt, tablesIn } from '../../manifests/toml/query';
import type { TomlDocument, TomlTable, TomlValue } from '../../manifests/toml/types';
import type { DependencyEntry } from '../../manifests/types';
import { pixiPrefix } from '../model/pixi';
import { pdmSettings } from '../model/pdm';
import { addressOf } from '../model/url';
import type { PackageSource, RuleContext, SourceFix } from '../types';
import { tomlFix } from './fix';
import { nameFor } from './index-name';
import { useMirror } from './mirror';

/**
 * The ways to have an entry come from one of some sources alone, as its tool writes that. None where the tool can't, or
 * where the source has no name that the file could use.
 */
export function bindFixes(
  context: RuleContext,
  entry: DependencyEntry,
  sources: readonly PackageSource[],
): readonly SourceFix[] {
  if (context.project.tool === 'pip' || context.project.tool === 'conda') return useMirror(context);
  return sources.flatMap((source) => {
    const changes = bindingChanges(context, entry, source);
    const title = `Take \`${entry.name}\` from \`${labelOf(source)}\` only`;
    const fix = changes && tomlFix(context, { title, preferred: sources.length === 1 }, changes);
    return fix ?? [];
  });
}

/** A source's name, or the host of one that has none. */
function labelOf({ name, url }: PackageSource): string {
  const host = addressOf(url)?.host ?? '';
  return name === '' || name === url ? host : name;
}

type Changes = readonly (TextChange | undefined)[] | undefined;

function bindingChanges(context: RuleContext, entry: DependencyEntry, source: PackageSource): Changes {
  const document = context.model.own?.document;
  if (document === undefined || context.model.own?.path !== undefined) return undefined;
  switch (context.project.tool) {
    case 'uv':
      return bindInUv(document, entry, source);
    case 'poetry':
      return source.name === '' ? undefined : bindInPoetry(document, entry, source);
    case 'pipenv':
      return source.name === '' ? undefined : bindInTable(document, entry, 'index', source.name);
    case 'pixi': {
      const isSecret = (addressOf(source.url)?.userinfo ?? '') !== '';
      const isNamed = entry.group.startsWith([...pixiPrefix(context.model), ''].join('.'));
      return isSecret || !isNamed ? undefined : bindInTable(document, entry, 'index', source.url);
    }
    case 'pdm':
      return pdmSettings(context.model).usesUv ? undefined : includeInPdm(document, entry, source);
    case 'pip':
    case 'conda':
    case 'hatch':
    case 'setuptools':
      return undefined;
  }
}

/** `[tool.uv.sources] name = { index = "…" }`; an index without a name gets one. */
function bindInUv(document: TomlDocument, entry: DependencyEntry, source: PackageSource): Changes {
  const { origin } = source;
  // uv looks for bound indexes in the project and its workspace, not in `uv.toml`.
  if (origin === undefined || origin.path?.endsWith('uv.toml') === true) return undefined;
  const name = source.name === '' ? nameFor(source) : source.name;
  const value = `{ index = ${tomlString(name)} }`;
  const path = ['tool', 'uv', 'sources'];
  const [table] = tablesAt(document.root, ...path);
  const bind =
    (table && insertKey(document, table, entry.name, value)) ??
    appendTable(document, path, false, [[entry.name, value]]);
  if (source.name !== '') return [bind];
  const index =
    origin.path === undefined ? tableWith(document, ['tool', 'uv', 'index'], origin.span.start) : undefined;
  const url = index?.members.find(({ key }) => key.name === 'url');
  return url && [nameBefore(document.text, url.start, name), bind];
}

/** `name = "…"` on the line before the address: the end of the table may be where the binding goes. */
function nameBefore(text: string, at: number, name: string): TextChange {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  const newText = `name = ${tomlString(name)}${lineEndOf(text)}${text.slice(start, at)}`;
  return { span: { start: at, end: at }, newText };
}

/** The table at a path that has a value at `offset`. */
export function tableWith(
  document: TomlDocument,
  path: readonly string[],
  offset: number,
): TomlTable | undefined {
  return tablesAt(document.root, ...path).find((table) =>
    table.members.some(({ start, value }) => start <= offset && offset <= value.end),
  );
}

function bindInPoetry(document: TomlDocument, entry: DependencyEntry, source: PackageSource): Changes {
  if (entry.group.startsWith('tool.poetry.')) return bindInTable(document, entry, 'source', source.name);
  const path = ['tool', 'poetry', 'dependencies'];
  const [table] = tablesAt(document.root, ...path);
  const same = table?.members.find(({ key }) => normalizeName(key.name) === normalizeName(entry.name));
  if (same !== undefined) return valueChanges(document, same.value, 'source', source.name);
  const value = `{ source = ${tomlString(source.name)} }`;
  return [
    (table && insertKey(document, table, entry.name, value)) ??
      appendTable(document, path, false, [[entry.name, value]]),
  ];
}

/** `name = { …, <key> = "source" }` where the name stands as a key. */
function bindInTable(document: TomlDocument, entry: DependencyEntry, key: string, index: string): Changes {
  const member = memberAt(document.root, entry.nameSpan.start);
  return member && valueChanges(document, member.value, key, index);
}

function valueChanges(document: TomlDocument, value: TomlValue, key: string, index: string): Changes {
  if (value.kind === 'string' && value.closed) {
    return [
      { span: { start: value.start, end: value.start }, newText: '{ version = ' },
      { span: { start: value.end, end: value.end }, newText: `, ${tomlKey(key)} = ${tomlString(index)} }` },
    ];
  }
  const open = tablesIn(value).filter((table) => membersNamed(table, key).length === 0);
  return open.length === 0
    ? undefined
    : open.map((table) => insertKey(document, table, key, tomlString(index)));
}

/** The name in the `include_packages` of its source. */
function includeInPdm(document: TomlDocument, entry: DependencyEntry, source: PackageSource): Changes {
  const { origin } = source;
  if (origin === undefined || origin.path !== undefined) return undefined;
  const table = tableWith(document, ['tool', 'pdm', 'source'], origin.span.start);
  if (table === undefined) return undefined;
  const name = tomlString(normalizeName(entry.name));
  const list = membersNamed(table, 'include_packages')[0]?.value;
  if (list?.kind === 'array' && list.closed) return appendItem(document.text, list, name);
  return list === undefined ? [insertKey(document, table, 'include_packages', `[${name}]`)] : undefined;
}
