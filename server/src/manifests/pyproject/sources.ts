import { normalizeName } from '../../../../shared/src/normalize';
import { isTrueAt, membersNamed, stringAt, tablesAt, tablesIn } from '../toml/query';
import type { TomlTable } from '../toml/types';
import type { DependencyEntry, EntrySource } from '../types';
import { withSource } from './named';
import { isPublicIndex } from './public-index';
import type { OwnerReader, TomlReading } from './reading';

/** Where a name comes from by what another place in the file says. */
type Bindings = Map<string, EntrySource>;

/**
 * Gives entries the source that the file states elsewhere: the project itself, `tool.uv.sources`, and Poetry's table
 * beside `project.dependencies`. Has to run behind the readers of all owners.
 */
export const resolveSources: OwnerReader = (reading) => {
  const own = projectNames(reading);
  const uv = uvSources(reading);
  const poetry = pairedSources(reading.lists.entries);
  if (own.size + uv.size + poetry.size === 0) return;
  const { entries } = reading.lists;
  for (const [i, entry] of entries.entries()) {
    if (entry.source !== 'index') continue;
    const name = normalizeName(entry.name);
    const source = own.has(name)
      ? 'self'
      : (uv.get(name) ?? (isPaired(entry) ? poetry.get(name) : undefined));
    if (source !== undefined) entries[i] = withSource(entry, source);
  }
};

function projectNames({ document }: TomlReading): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [path, key] of NAME_KEYS) {
    for (const table of tablesAt(document.root, ...path)) {
      const name = stringAt(document, table, key);
      if (name) names.add(normalizeName(name));
    }
  }
  return names;
}

const NAME_KEYS = [
  [['project'], 'name'],
  [['tool', 'poetry'], 'name'],
  [['tool', 'flit', 'metadata'], 'dist-name'],
] as const;

function uvSources({ document }: TomlReading): Bindings {
  const bindings: Bindings = new Map();
  for (const table of tablesAt(document.root, 'tool', 'uv', 'sources')) {
    for (const { key, value } of table.members) {
      // Several sources, each under a marker: the name counts as bound when each of them binds it.
      const sources = tablesIn(value).map((each) => uvSource(each));
      const [first] = sources;
      if (first !== undefined && sources.every((source) => source !== undefined)) {
        bindings.set(normalizeName(key.name), first);
      }
    }
  }
  return bindings;

  function uvSource(table: TomlTable): EntrySource | undefined {
    if (isTrueAt(document, table, 'workspace')) return 'workspace';
    for (const [name, source] of UV_KEYS) if (membersNamed(table, name).length > 0) return source;
    const index = stringAt(document, table, 'index');
    return index === undefined || isPublicIndex(document, index) ? undefined : 'named-index';
  }
}

const UV_KEYS: readonly (readonly [key: string, source: EntrySource])[] = [
  ['path', 'path'],
  ['git', 'vcs'],
  ['url', 'url'],
];

/** Poetry 2 reads both places for one dependency: what one says of the source holds for the other. */
function isPaired({ group }: DependencyEntry): boolean {
  return (
    group.startsWith('tool.poetry.') || group.startsWith('project.') || group.startsWith('dependency-groups.')
  );
}

function pairedSources(entries: readonly DependencyEntry[]): Bindings {
  const bindings: Bindings = new Map();
  if (!entries.some((entry) => entry.group.startsWith('tool.poetry.'))) return bindings;
  for (const entry of entries) {
    if (entry.source !== 'index' && entry.source !== 'conda' && isPaired(entry)) {
      bindings.set(normalizeName(entry.name), entry.source);
    }
  }
  return bindings;
}
