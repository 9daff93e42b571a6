import { normalizeName } from '../../../../shared/src/normalize';
import { appendItem, appendTable, insertKey, type TextChange, tomlString } from '../../manifests/toml/edit';
import { membersNamed, stringsIn, stringValue, tablesAt, valuesAt } from '../../manifests/toml/query';
import type { TomlDocument } from '../../manifests/toml/types';
import { tomlFix } from '../fixes/fix';
import { type Binding, uvBindings } from '../model/bindings';
import type { RuleContext, SourceFinding, SourceRule } from '../types';

/** The group that users of uv keep for names that only other packages require. */
const GROUP = 'transitive-private';

/**
 * A binding of uv for a name that no list requires. It holds for declared names only: what needs the name in turn gets it
 * from the default index.
 *
 * @see https://github.com/astral-sh/uv/issues/8253
 */
export const pinUnused: SourceRule = {
  id: 'source.pin-unused',
  check(context) {
    const { project, model, manifest } = context;
    const file = model.own;
    if (project.tool !== 'uv' || file === undefined || file.path !== undefined) return [];
    if (hasListsElsewhere(file.document) || manifest.includes.some(({ kind }) => kind !== 'group')) return [];
    const declared = new Set(manifest.entries.map(({ name }) => normalizeName(name)));
    const seen = new Set<string>();
    return uvBindings(file).flatMap((binding) => {
      const { normalized } = binding;
      if (declared.has(normalized) || seen.has(normalized)) return [];
      seen.add(normalized);
      return [findingOf(context, file.document, binding)];
    });
  },
};

/** Whether others may require the name: members of the workspace, or a list that the project's code makes. */
function hasListsElsewhere(document: TomlDocument): boolean {
  if (tablesAt(document.root, 'tool', 'uv', 'workspace').length > 0) return true;
  return valuesAt(document.root, 'project', 'dynamic')
    .flatMap(stringsIn)
    .some((item) => stringValue(document, item)?.endsWith('dependencies') === true);
}

function findingOf(context: RuleContext, document: TomlDocument, binding: Binding): SourceFinding {
  const { name, nameSpan, index } = binding;
  const { sources } = context.project;
  const isPrivate = sources.some((source) => source.name === index.text && source.class === 'private');
  const changes = context.manifest.format === 'pyproject' ? requireIt(document, name) : [undefined];
  const fix = tomlFix(context, { title: `Require \`${name}\` in a group of its own`, exact: false }, changes);
  return {
    rule: 'source.pin-unused',
    severity: isPrivate ? 'warning' : 'information',
    message:
      `No list requires \`${name}\`, so this binding has no effect: uv takes only declared names from a bound index, ` +
      `and a package that needs \`${name}\` gets it from the default one. Require it in a group, or remove the binding.`,
    name,
    span: nameSpan,
    fixes: fix === undefined ? [] : [fix],
  };
}

function requireIt(document: TomlDocument, name: string): readonly (TextChange | undefined)[] {
  const value = `[${tomlString(name)}]`;
  const [groups] = tablesAt(document.root, 'dependency-groups');
  const list = groups && membersNamed(groups, GROUP)[0]?.value;
  if (list?.kind === 'array') return appendItem(document.text, list, tomlString(name));
  return [
    (groups && insertKey(document, groups, GROUP, value)) ??
      appendTable(document, ['dependency-groups'], false, [[GROUP, value]]),
  ];
}
