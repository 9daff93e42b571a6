import { stringsIn, stringValue, tablesAt, valuesAt } from '../../manifests/toml/query';
import { boundTo } from '../model/candidates';
import { flagAt, type TomlFile } from '../model/toml-files';
import type { RuleContext, SourceRule, Tool } from '../types';

const TOOLS: ReadonlySet<Tool> = new Set<Tool>(['uv', 'poetry', 'pdm']);

/** The lists that a built package carries. */
const SHIPPED = /^(?:project\.(?:dependencies|optional-dependencies\..*)|tool\.poetry\.dependencies)$/;

/**
 * A private name that the project binds to its index, in a project that is built: the wheel carries the name, and whoever
 * installs it asks PyPI.
 *
 * @see https://github.com/astral-sh/uv/issues/13353
 */
export const notShipped: SourceRule = {
  id: 'source.not-shipped',
  check(context) {
    const { project, model, manifest, policy } = context;
    if (policy.names.length + policy.prefixes.length === 0 || manifest.format !== 'pyproject') return [];
    if (!TOOLS.has(project.tool) || model.own === undefined || !isBuilt(model.own)) return [];
    return manifest.entries
      .filter(
        (entry) =>
          SHIPPED.test(entry.group) && context.privacyOf(entry) === 'declared' && isBound(context, entry),
      )
      .map((entry) => ({
        rule: 'source.not-shipped' as const,
        severity: 'hint' as const,
        message:
          `The built package requires \`${entry.name}\`, but carries nothing of its index: whoever installs it asks PyPI ` +
          'for that name. Tell them which index to use, or mark the project `Private :: Do Not Upload`.',
        name: entry.name,
        span: entry.nameSpan,
        fixes: [],
      }));
  },
};

function isBound({ project }: RuleContext, entry: Parameters<typeof boundTo>[1]): boolean {
  return boundTo(project, entry)?.some((source) => source.class === 'private') === true;
}

function isBuilt(file: TomlFile): boolean {
  const { document } = file;
  const { root } = document;
  if (tablesAt(root, 'build-system').length === 0) return false;
  const stays =
    tablesAt(root, 'tool', 'uv').some((table) => flagAt(file, table, 'package') === false) ||
    tablesAt(root, 'tool', 'poetry').some((table) => flagAt(file, table, 'package-mode') === false) ||
    tablesAt(root, 'tool', 'pdm').some((table) => flagAt(file, table, 'distribution') === false);
  const classifiers = [
    ...valuesAt(root, 'project', 'classifiers'),
    ...valuesAt(root, 'tool', 'poetry', 'classifiers'),
  ].flatMap(stringsIn);
  return (
    !stays && !classifiers.some((item) => stringValue(document, item)?.startsWith('Private ::') === true)
  );
}
