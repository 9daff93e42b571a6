import { parse } from 'smol-toml';
import type { DependencyEntry, Manifest } from '../../manifests/types';
import { LOCK_SHAPES, type LockShape } from './toml-lock';
import type { LockedPackage, PackageOrigin } from './types';
import { at, isTable, stringAt, tableAt, tablesOf, type Table } from './values';

const known = new WeakMap<Manifest, readonly LockedPackage[]>();

/**
 * The packages of a lock file, in the order of the text. The values are those that the formats' own parsers give; the
 * manifest, which is read tolerantly, says where each stands. A file that a tool would refuse gives nothing.
 */
export function lockedPackages(manifest: Manifest, text: string): readonly LockedPackage[] {
  let packages = known.get(manifest);
  if (packages === undefined) {
    packages = read(manifest, text);
    known.set(manifest, packages);
  }
  return packages;
}

function read(manifest: Manifest, text: string): readonly LockedPackage[] {
  if (manifest.format === 'pipfile-lock') return readPipfileLock(manifest, parsed(text, JSON.parse));
  const shape = LOCK_SHAPES[manifest.format];
  return shape === undefined ? [] : readTomlLock(manifest, shape, parsed(text, parse));
}

/** Both parsers say by an exception that they refuse a text. */
function parsed(text: string, parser: (text: string) => unknown): Table {
  try {
    const value = parser(text);
    return isTable(value) ? value : {};
  } catch {
    return {};
  }
}

function readTomlLock(manifest: Manifest, shape: LockShape, lock: Table): readonly LockedPackage[] {
  const place = placesIn(manifest.entries);
  return tablesOf(at(lock, shape.packages)).flatMap((table) => {
    const entry = place(stringAt(table, 'name') ?? '');
    return entry === undefined
      ? []
      : [
          {
            entry,
            origin: shape.origin(table),
            files: shape.files(table, lock),
            commit: shape.commit(table),
          },
        ];
  });
}

/** Finds the entry of each package in turn: those of one name stand in the same order in both. */
function placesIn(entries: readonly DependencyEntry[]): (name: string) => DependencyEntry | undefined {
  const byName = new Map<string, DependencyEntry[]>();
  for (const entry of [...entries].reverse()) {
    const list = byName.get(entry.name);
    if (list === undefined) byName.set(entry.name, [entry]);
    else list.push(entry);
  }
  return (name) => byName.get(name)?.pop();
}

/** @see https://pipenv.pypa.io/en/latest/pipfile.html */
function readPipfileLock(manifest: Manifest, lock: Table): readonly LockedPackage[] {
  const sources = tablesOf(at(tableAt(lock, '_meta') ?? {}, 'sources'));
  return manifest.entries.flatMap((entry) => {
    const table = tableAt(tableAt(lock, entry.group) ?? {}, entry.name);
    if (table === undefined) return [];
    const hashes = at(table, 'hashes');
    const hashed = Array.isArray(hashes) && hashes.length > 0;
    const url = stringAt(table, 'git');
    const commit = stringAt(table, 'ref');
    return [
      {
        entry,
        origin: pipfileOrigin(entry, table, sources),
        files: [{ hashed }],
        commit: url === undefined || commit === undefined ? undefined : { url, commit, requested: '' },
      },
    ];
  });
}

/** A package without an `index` comes from the first source. */
function pipfileOrigin(entry: DependencyEntry, table: Table, sources: readonly Table[]): PackageOrigin {
  if (entry.source !== 'index' && entry.source !== 'named-index') return { kind: 'elsewhere' };
  const name = stringAt(table, 'index');
  const source = name === undefined ? sources[0] : sources.find((one) => stringAt(one, 'name') === name);
  const url = source === undefined ? undefined : stringAt(source, 'url');
  if (url !== undefined) return { kind: 'index', url, name };
  return name === undefined || name === 'pypi' ? { kind: 'index', url: '', name } : { kind: 'unknown' };
}
