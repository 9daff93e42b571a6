import { tablesAt } from '../../manifests/toml/query';
import type { TomlTable } from '../../manifests/toml/types';
import type { PackageSource, ProjectSources, SourcePolicy } from '../types';
import { bindingMap, poetryBindings } from './bindings';
import type { ModelInput } from './input';
import { makeSource } from './make-source';
import { type TomlFile, originIn, ownToml, textAt } from './toml-files';

/** How Poetry treats a source. `default` and `secondary` are gone, and what still says so is asked like any other. */
export type PoetryPriority = 'primary' | 'supplemental' | 'explicit';

/** The priority of one `[[tool.poetry.source]]`. */
function poetryPriority(file: TomlFile, table: TomlTable): PoetryPriority {
  const written = textAt(file, table, 'priority')?.text.toLowerCase();
  return written === 'supplemental' || written === 'explicit' ? written : 'primary';
}

/**
 * Poetry merges all primary sources, and asks the supplemental ones for what no primary knows. PyPI is a primary source
 * where no other one is.
 *
 * @see https://python-poetry.org/docs/repositories/#package-sources
 */
export function poetrySources(input: ModelInput): ProjectSources {
  const own = ownToml(input);
  const sources = own.flatMap((file) =>
    tablesAt(file.document.root, 'tool', 'poetry', 'source').flatMap((table) =>
      sourceOf(file, table, input.policy),
    ),
  );
  const hasPrimary = sources.some(({ explicit, supplemental }) => !explicit && !supplemental);
  const pypi = sources.some(isPypiByName) || hasPrimary ? [] : [makeSource(input.policy, { url: '' })];
  const inOrder = [...pypi, ...sources];
  return {
    tool: 'poetry',
    order: 'version-priority',
    sources: [
      ...inOrder.filter(({ supplemental }) => !supplemental),
      ...inOrder.filter(({ supplemental }) => supplemental),
    ],
    bindings: bindingMap(own.flatMap(poetryBindings)),
  };
}

function sourceOf(file: TomlFile, table: TomlTable, policy: SourcePolicy): readonly PackageSource[] {
  const name = textAt(file, table, 'name');
  const url = textAt(file, table, 'url');
  const isPypi = name?.text.toLowerCase() === 'pypi';
  const place = url ?? name;
  if (place === undefined || (url === undefined && !isPypi)) return [];
  const priority = poetryPriority(file, table);
  const source = makeSource(policy, {
    name: name?.text ?? '',
    url: url?.text ?? '',
    explicit: priority === 'explicit',
    supplemental: priority === 'supplemental',
    origin: originIn(file, place.span),
  });
  return [source];
}

function isPypiByName({ name }: PackageSource): boolean {
  return name.toLowerCase() === 'pypi';
}
