import { entryOf } from '../lists';
import { type OwnerReader, readToml, type TomlReading } from '../pyproject/reading';
import { isTrueAt, membersNamed, stringAt, stringValue, stringsIn, tablesAt } from '../toml/query';
import type { TomlDocument, TomlTable } from '../toml/types';
import type { EntrySource, FormatId, ManifestReader } from '../types';

/** What a lock file says of where one package comes from. */
interface Origin {
  readonly source: EntrySource;
  readonly url?: string | undefined;
  readonly editable?: boolean;
}

type OriginReader = (document: TomlDocument, entry: TomlTable) => Origin;

/** How one tool writes its lock file. */
interface LockShape {
  /** The array of tables that holds the packages. */
  readonly packages: 'package' | 'packages';
  readonly origin: OriginReader;
}

const FROM_INDEX: Origin = { source: 'index' };

/** @see https://packaging.python.org/en/latest/specifications/pylock-toml/ */
const pylockOrigin: OriginReader = (document, entry) => {
  const [vcs] = tablesAt(entry, 'vcs');
  if (vcs) return { source: 'vcs', url: stringAt(document, vcs, 'url') };
  const [directory] = tablesAt(entry, 'directory');
  if (directory) return { source: 'path', editable: isTrueAt(document, directory, 'editable') };
  const [archive] = tablesAt(entry, 'archive');
  if (archive === undefined) return FROM_INDEX;
  const url = stringAt(document, archive, 'url');
  return url === undefined ? { source: 'path' } : { source: 'url', url };
};

/** `source = { registry = "…" }`, or a git address, an archive's, a path, a folder, or nothing but the workspace. */
const uvOrigin: OriginReader = (document, entry) => {
  const [table] = tablesAt(entry, 'source');
  if (table === undefined) return FROM_INDEX;
  const editable = membersNamed(table, 'editable').length > 0;
  if (editable || membersNamed(table, 'virtual').length > 0) return { source: 'workspace', editable };
  if (['directory', 'path'].some((key) => membersNamed(table, key).length > 0)) return { source: 'path' };
  const git = stringAt(document, table, 'git');
  if (git !== undefined) return { source: 'vcs', url: git };
  const url = stringAt(document, table, 'url');
  return url === undefined ? FROM_INDEX : { source: 'url', url };
};

/** The types of `[package.source]`; `legacy` is an index that the project declares. */
const POETRY_TYPES: Readonly<Record<string, EntrySource>> = {
  git: 'vcs',
  hg: 'vcs',
  url: 'url',
  file: 'path',
  directory: 'path',
  legacy: 'named-index',
};

const poetryOrigin: OriginReader = (document, entry) => {
  const [table] = tablesAt(entry, 'source');
  const type = table && stringAt(document, table, 'type');
  const source = type !== undefined && Object.hasOwn(POETRY_TYPES, type) ? POETRY_TYPES[type] : undefined;
  if (table === undefined || source === undefined) return FROM_INDEX;
  const isAddress = source === 'vcs' || source === 'url';
  return { source, ...(isAddress ? { url: stringAt(document, table, 'url') } : {}) };
};

const pdmOrigin: OriginReader = (document, entry) => {
  const git = stringAt(document, entry, 'git');
  if (git !== undefined) return { source: 'vcs', url: git };
  if (membersNamed(entry, 'path').length > 0)
    return { source: 'path', editable: isTrueAt(document, entry, 'editable') };
  const url = stringAt(document, entry, 'url');
  return url === undefined ? FROM_INDEX : { source: 'url', url };
};

/** A tool wrote these names, so they are shown and not judged; a broken file gives what can be read of it. */
function lockReader(format: FormatId, { packages, origin }: LockShape): ManifestReader {
  const owner: OwnerReader = (reading) => {
    for (const table of tablesAt(reading.document.root, packages))
      readPackage(reading, table, packages, origin);
  };
  return (text) => readToml(format, text, [owner]);
}

function readPackage(
  { document, lists }: TomlReading,
  table: TomlTable,
  group: string,
  origin: OriginReader,
): void {
  const [member] = membersNamed(table, 'name');
  const name = stringValue(document, member?.value);
  if (member?.value.kind !== 'string' || !name) return;
  const { from, to, escaped, end } = member.value;
  const span = { start: member.start, end };
  const version = stringAt(document, table, 'version');
  const marker = stringAt(document, table, 'marker') ?? stringAt(document, table, 'markers');
  const { url = '', ...rest } = origin(document, table);
  lists.entries.push(
    entryOf(
      { kind: 'locked', group, removal: span },
      {
        name,
        nameSpan: { start: from, end: to },
        verbatim: !escaped && document.text.slice(from, to) === name,
        span,
        specifier: version === undefined ? '' : `==${version}`,
        extras: extrasOf(document, table),
        marker: marker ?? '',
        url,
        ...rest,
      },
    ),
  );
}

/** PDM locks a package with its extras as an entry of its own; elsewhere `extras` is a table of what they need. */
function extrasOf(document: TomlDocument, table: TomlTable): readonly string[] {
  return membersNamed(table, 'extras')
    .filter(({ value }) => value.kind === 'array')
    .flatMap(({ value }) => stringsIn(value))
    .flatMap((item) => stringValue(document, item) ?? []);
}

export const readPylock = lockReader('pylock', { packages: 'packages', origin: pylockOrigin });
export const readUvLock = lockReader('uv-lock', { packages: 'package', origin: uvOrigin });
export const readPoetryLock = lockReader('poetry-lock', { packages: 'package', origin: poetryOrigin });
export const readPdmLock = lockReader('pdm-lock', { packages: 'package', origin: pdmOrigin });
