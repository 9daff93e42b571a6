import type { Span } from '../../../../shared/src/span';
import { normalizeName } from '../../../../shared/src/normalize';
import { tablesAt, tablesIn } from '../../manifests/toml/query';
import type { TomlMember, TomlTable } from '../../manifests/toml/types';
import { type Text, type TomlFile, textAt } from './toml-files';

/** A name whose packages are to come from one source, as a file says it. */
export interface Binding {
  /** As written, and in its PEP 503 form. */
  readonly name: string;
  readonly normalized: string;
  readonly nameSpan: Span;
  /** The source's name (an address in pixi), with its place. */
  readonly index: Text;
  /** Whether other values of the same name bind it to nothing: it may come from anywhere then. */
  readonly partial: boolean;
  readonly file: TomlFile;
  readonly member: TomlMember;
}

/** The bindings in a table of names: `name = { <key> = "source" }`, or a list of such tables. */
function bindingsIn(file: TomlFile, table: TomlTable, key: string): readonly Binding[] {
  return table.members.flatMap((member) => {
    if (member.value.kind !== 'table' && member.value.kind !== 'array') return [];
    const values = tablesIn(member.value);
    const texts = values.map((value) => textAt(file, value, key));
    const partial = values.some((value, i) => texts[i] === undefined && !isDirect(value));
    return texts.flatMap((index) =>
      index === undefined
        ? []
        : [
            {
              name: member.key.name,
              normalized: normalizeName(member.key.name),
              nameSpan: { start: member.key.start, end: member.key.end },
              index,
              partial,
              file,
              member,
            },
          ],
    );
  });
}

const DIRECT = new Set(['git', 'hg', 'svn', 'bzr', 'url', 'path', 'file', 'workspace']);

function isDirect(table: TomlTable): boolean {
  return table.members.some(({ key }) => DIRECT.has(key.name));
}

/** The bindings of uv, which stand apart from the requirements. */
export function uvBindings(file: TomlFile): readonly Binding[] {
  return tablesAt(file.document.root, 'tool', 'uv', 'sources').flatMap((table) =>
    bindingsIn(file, table, 'index'),
  );
}

/** The bindings in Poetry's dependency tables. */
export function poetryBindings(file: TomlFile): readonly Binding[] {
  const { root } = file.document;
  const tables = [
    ...tablesAt(root, 'tool', 'poetry', 'dependencies'),
    ...tablesAt(root, 'tool', 'poetry', 'dev-dependencies'),
    ...tablesAt(root, 'tool', 'poetry', 'group').flatMap((groups) =>
      groups.members
        .flatMap(({ value }) => tablesIn(value))
        .flatMap((group) => tablesAt(group, 'dependencies')),
    ),
  ];
  return tables.flatMap((table) => bindingsIn(file, table, 'source'));
}

const RESERVED = new Set(['source', 'requires', 'pipenv', 'scripts']);

/** The bindings in all categories of a Pipfile. */
export function pipfileBindings(file: TomlFile): readonly Binding[] {
  return file.document.root.members
    .filter(({ key }) => !RESERVED.has(key.name))
    .flatMap(({ value }) => tablesIn(value))
    .flatMap((table) => bindingsIn(file, table, 'index'));
}

/** The bindings in pixi's tables, below `prefix`; each to an address. */
export function pixiBindings(file: TomlFile, prefix: readonly string[]): readonly Binding[] {
  const { root } = file.document;
  const places = tablesAt(root, ...prefix);
  const features = tablesAt(root, ...prefix, 'feature').flatMap(({ members }) =>
    members.flatMap(({ value }) => tablesIn(value)),
  );
  const all = [...places, ...features];
  const targets = all
    .flatMap((table) => tablesAt(table, 'target'))
    .flatMap(({ members }) => members.flatMap(({ value }) => tablesIn(value)));
  return [...all, ...targets]
    .flatMap((table) => tablesAt(table, 'pypi-dependencies'))
    .flatMap((table) => bindingsIn(file, table, 'index'));
}

/** For each name that is bound wherever it stands the names of its sources; a partial binding binds nothing. */
export function bindingMap(bindings: readonly Binding[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  const partial = new Set<string>();
  for (const binding of bindings) {
    const { normalized, index } = binding;
    if (binding.partial) partial.add(normalized);
    const known = map.get(normalized);
    if (known === undefined) map.set(normalized, [index.text]);
    else if (!known.includes(index.text)) known.push(index.text);
  }
  for (const name of partial) map.delete(name);
  return map;
}
