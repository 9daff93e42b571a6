import { normalizeName } from '../../../../shared/src/normalize';
import { tablesAt } from '../../manifests/toml/query';
import type { TomlTable } from '../../manifests/toml/types';
import type { PackageSource, ProjectSources, SourcePolicy } from '../types';
import type { ModelInput } from './input';
import { makeSource } from './make-source';
import { type TomlFile, filesNamed, flagAt, originIn, ownToml, textAt, textsAt } from './toml-files';

const NO_BINDINGS: ReadonlyMap<string, readonly string[]> = new Map();

/** What the project's own settings of PDM say. */
export interface PdmSettings {
  readonly usesUv: boolean;
  /** The `pypi` table of `pdm.toml` beside the project, which may give PyPI another address. */
  readonly pypi: { readonly file: TomlFile; readonly table: TomlTable } | undefined;
}

/** Reads the `pdm.toml` beside the project. */
export function pdmSettings({ path, files }: ModelInput): PdmSettings {
  const [file] = filesNamed(path, files, 'pdm.toml', 0);
  if (file === undefined) return { usesUv: false, pypi: undefined };
  const [table] = tablesAt(file.document.root, 'pypi');
  return {
    usesUv: flagAt(file, file.document.root, 'use_uv') === true,
    pypi: table === undefined ? undefined : { file, table },
  };
}

/** Whether PDM asks its sources in their order. */
function respectsOrder(file: TomlFile): boolean {
  return tablesAt(file.document.root, 'tool', 'pdm', 'resolution').some(
    (table) => flagAt(file, table, 'respect-source-order') === true,
  );
}

/**
 * PDM merges all sources unless it is told to respect their order, and puts PyPI before them where none of them is
 * called `pypi`. `include_packages` takes names away from all other sources; with `use_uv` neither that nor the order
 * holds.
 *
 * @see https://pdm-project.org/latest/usage/config/#configure-the-package-indexes
 */
export function pdmSources(input: ModelInput): ProjectSources {
  const own = ownToml(input);
  const { usesUv, pypi } = pdmSettings(input);
  const declared = own.flatMap((file) =>
    tablesAt(file.document.root, 'tool', 'pdm', 'source').flatMap((table) =>
      sourceOf(file, table, input.policy, usesUv),
    ),
  );
  const url = pypi === undefined ? undefined : textAt(pypi.file, pypi.table, 'url');
  const implicit = makeSource(input.policy, {
    name: 'pypi',
    url: url?.text ?? '',
    ...(pypi === undefined || url === undefined ? {} : { origin: originIn(pypi.file, url.span) }),
  });
  const named = declared.some(({ name }) => name === 'pypi');
  return {
    tool: 'pdm',
    order: !usesUv && own.some(respectsOrder) ? 'index-priority' : 'version-priority',
    sources: named ? declared : [implicit, ...declared],
    bindings: NO_BINDINGS,
  };
}

function sourceOf(
  file: TomlFile,
  table: TomlTable,
  policy: SourcePolicy,
  usesUv: boolean,
): readonly PackageSource[] {
  const name = textAt(file, table, 'name')?.text ?? '';
  const url = textAt(file, table, 'url');
  if (url === undefined && name !== 'pypi') return [];
  const patterns = (key: string): readonly string[] =>
    textsAt(file, table, key).map(({ text }) => normalizeName(text));
  const includes = usesUv ? [] : patterns('include_packages');
  const excludes = usesUv ? [] : patterns('exclude_packages');
  return [
    makeSource(policy, {
      name,
      url: url?.text ?? '',
      kind: textAt(file, table, 'type')?.text === 'find_links' ? 'find-links' : 'index',
      ...(includes.length === 0 ? {} : { includes }),
      ...(excludes.length === 0 ? {} : { excludes }),
      origin: originIn(file, url?.span ?? { start: table.start, end: table.end }),
    }),
  ];
}
