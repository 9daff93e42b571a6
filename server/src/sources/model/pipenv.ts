import { tablesAt } from '../../manifests/toml/query';
import type { ProjectSources } from '../types';
import { bindingMap, pipfileBindings } from './bindings';
import type { ModelInput } from './input';
import { makeSource } from './make-source';
import { flagAt, originIn, ownToml, textAt } from './toml-files';

/**
 * Pipenv asks one source for each name: the one that the name is bound to, else the first.
 *
 * @see https://pipenv.pypa.io/en/latest/indexes.html
 */
export function pipenvSources(input: ModelInput): ProjectSources {
  const own = ownToml(input);
  const sources = own.flatMap((file) =>
    tablesAt(file.document.root, 'source').flatMap((table) => {
      const url = textAt(file, table, 'url');
      if (url === undefined) return [];
      const name = textAt(file, table, 'name')?.text ?? '';
      return [makeSource(input.policy, { name, url: url.text, origin: originIn(file, url.span) })];
    }),
  );
  const searchesAll = own.some((file) =>
    tablesAt(file.document.root, 'pipenv').some(
      (table) => flagAt(file, table, 'install_search_all_sources') === true,
    ),
  );
  return {
    tool: 'pipenv',
    order: searchesAll ? 'version-priority' : 'first-source-only',
    sources: sources.length === 0 ? [makeSource(input.policy, { name: 'pypi', url: '' })] : sources,
    bindings: bindingMap(own.flatMap(pipfileBindings)),
  };
}
