import type { Span } from '../../../../shared/src/span';
import { membersByKey, membersNamed, stringAt, tablesAt, tablesIn } from '../../manifests/toml/query';
import type { TomlMember, TomlTable } from '../../manifests/toml/types';
import type { DependencyEntry, Manifest } from '../../manifests/types';
import { placeOf } from '../fixes/lines';
import type { RuleContext } from '../types';
import { ownToml, type TomlFile } from './toml-files';

const REPOSITORY = /^(git|hg|bzr|svn)\+/i;

/** A requirement of a repository, and where its revision stands. */
export interface Repository {
  readonly name: string;
  readonly url: string;
  /** `''` where none is named. */
  readonly revision: string;
  readonly span: Span;
  /** In the address itself, or in a table of TOML. */
  readonly written: { readonly table: TomlTable; readonly file: TomlFile } | 'in-address' | 'elsewhere';
}

/** The repositories that a file requires: in its entries, without a name, and in the bindings of uv. */
export function repositoriesIn(context: RuleContext): readonly Repository[] {
  const bound = uvRepositories(context);
  const isBound = (span: Span) =>
    bound.some((one) => one.span.start >= span.start && one.span.end <= span.end);
  const tables = createTables(context);
  const written = context.manifest.entries.flatMap((entry) =>
    isRepository(entry) && !isBound(entry.span) ? ofEntry(context, entry, tables) : [],
  );
  return [...written, ...ofUnnamed(context.manifest), ...bound];
}

function isRepository({ source, kind, url }: DependencyEntry): boolean {
  return source === 'vcs' && kind !== 'locked' && url !== '';
}

type TableOf = (entry: DependencyEntry) => { readonly table: TomlTable; readonly file: TomlFile } | undefined;

function ofEntry(context: RuleContext, entry: DependencyEntry, tableOf: TableOf): Repository {
  const { url, span, name } = entry;
  const inUrl = revisionOf(url);
  // Tables of Poetry, PDM and Pipenv say it beside the address.
  const table = tableOf(entry);
  if (table !== undefined && inUrl === '') {
    const { document } = table.file;
    const keys = ['rev', 'ref', 'revision', 'branch', 'tag'];
    const beside = keys
      .map((key) => stringAt(document, table.table, key))
      .find((value) => value !== undefined);
    return { name, url, revision: beside ?? '', span, written: table };
  }
  const isInAddress = (inUrl !== '' || table === undefined) && placeOf(context.text, span, url) !== undefined;
  // Several tables say it for several environments.
  const revision =
    inUrl !== '' ? inUrl : (IN_TABLES.exec(context.text.slice(span.start, span.end))?.[1] ?? '');
  return { name, url, revision, span, written: isInAddress ? 'in-address' : 'elsewhere' };
}

const IN_TABLES = /\b(?:rev|ref|revision)["']?\s*=\s*["']([^"']*)["']/;

/** Finds the only table that says of an entry where it comes from. */
function createTables({ model }: RuleContext): TableOf {
  const [file] = ownToml(model);
  let byKey: ReadonlyMap<number, TomlMember> | undefined;
  return ({ nameSpan }) => {
    if (file === undefined) return undefined;
    byKey ??= membersByKey(file.document.root);
    const member = byKey.get(nameSpan.start);
    const [table, ...others] = member === undefined ? [] : tablesIn(member.value);
    return table === undefined || others.length > 0 ? undefined : { table, file };
  };
}

function ofUnnamed({ unnamed }: Manifest): readonly Repository[] {
  return unnamed.flatMap(({ text: url, span }) =>
    REPOSITORY.test(url)
      ? [{ name: '', url, revision: revisionOf(url), span, written: 'in-address' as const }]
      : [],
  );
}

/** What stands behind the last `@` of the path; `''` where there is none. */
function revisionOf(url: string): string {
  // Of `git@host:owner/name` the path begins behind the colon.
  const path = url.replace(/^(?:[^/]*\/\/[^/]*|[^/@]*@[^/:]*:)/, '').split(/[?#]/, 1)[0] ?? '';
  const at = path.lastIndexOf('@');
  return at < 0 ? '' : path.slice(at + 1);
}

/** The bindings to repositories in `tool.uv.sources`. */
function uvRepositories({ manifest, model }: RuleContext): readonly Repository[] {
  if (manifest.format !== 'pyproject' && manifest.format !== 'script') return [];
  return ownToml(model).flatMap((file) =>
    tablesAt(file.document.root, 'tool', 'uv', 'sources').flatMap(({ members }) =>
      members.flatMap(({ key, value }) =>
        tablesIn(value).flatMap((table) => {
          if (membersNamed(table, 'git').length === 0) return [];
          const { document } = file;
          const keys = ['rev', 'branch', 'tag'];
          const named = keys.map((one) => stringAt(document, table, one)).find((one) => one !== undefined);
          return [
            {
              name: key.name,
              url: stringAt(document, table, 'git') ?? '',
              revision: named ?? '',
              span: { start: key.start, end: value.end },
              written: { table, file },
            },
          ];
        }),
      ),
    ),
  );
}
