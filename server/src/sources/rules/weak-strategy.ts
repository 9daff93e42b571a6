import type { Span } from '../../../../shared/src/span';
import { tablesAt } from '../../manifests/toml/query';
import type { TomlTable } from '../../manifests/toml/types';
import { tomlFix } from '../fixes/fix';
import { removeKey } from '../fixes/remove';
import { hatchFiles } from '../model/hatch';
import { pixiOptions, pixiPrefix } from '../model/pixi';
import { isOpenToAll } from '../model/source-class';
import { flagAt, ownToml, textAt, type TomlFile, valueOf } from '../model/toml-files';
import { uvSettings } from '../model/uv';
import { relatedTo } from '../related';
import type { RuleContext, SourceFinding, SourceRule } from '../types';

/** A setting that has a tool look further than the first index that knows a name. */
interface Setting {
  readonly file: TomlFile;
  readonly table: TomlTable;
  readonly key: string;
  /** The key with its value, as the message shows it. */
  readonly shown: string;
  readonly span: Span;
}

const WEAK = /^unsafe-(?:best|first)-match$/;

/**
 * A setting that mixes indexes again where the tool alone would keep them apart.
 *
 * @see https://docs.astral.sh/uv/concepts/indexes/#searching-across-multiple-indexes
 */
export const weakStrategy: SourceRule = {
  id: 'source.weak-strategy',
  check(context) {
    const asked = context.manifest.format === 'requirements' ? [] : settingsIn(context);
    if (asked.length === 0) return [];
    const { sources } = context.project;
    const open = sources.filter((source) => !source.explicit);
    const hasOwn = open.some((source) => source.class === 'private');
    if (open.length < 2 || !open.some(isOpenToAll)) return [];
    if (!hasOwn && !open.some((source) => source.class === 'wheels')) return [];
    return asked.map((setting) => findingOf(context, setting, hasOwn));
  },
};

function settingsIn(context: RuleContext): readonly Setting[] {
  const { model, project } = context;
  switch (project.tool) {
    case 'uv':
      return uvSettings(model).flatMap(({ file, table }) => [
        ...[table, ...tablesAt(table, 'pip')].flatMap((one) => strategyIn(file, one, 'index-strategy')),
        ...tablesAt(table, 'index').flatMap((index) => ignoredCodes(context, file, index)),
      ]);
    case 'pixi':
      return ownToml(model).flatMap((file) =>
        pixiOptions(file, pixiPrefix(model)).flatMap((table) => strategyIn(file, table, 'index-strategy')),
      );
    case 'hatch':
      return hatchFiles(model).flatMap(([file, prefix]) =>
        tablesAt(file.document.root, ...prefix, 'envs')
          .flatMap(({ members }) => members.flatMap(({ value }) => (value.kind === 'table' ? [value] : [])))
          .flatMap((environment) => tablesAt(environment, 'env-vars'))
          .flatMap((table) => strategyIn(file, table, 'UV_INDEX_STRATEGY')),
      );
    case 'pipenv':
      return ownToml(model).flatMap((file) =>
        tablesAt(file.document.root, 'pipenv').flatMap((table) => {
          const key = 'install_search_all_sources';
          const value = valueOf(table, key);
          if (value === undefined || flagAt(file, table, key) !== true) return [];
          return [{ file, table, key, shown: `${key} = true`, span: { start: value.start, end: value.end } }];
        }),
      );
    case 'poetry':
    case 'pdm':
    case 'pip':
    case 'conda':
    case 'setuptools':
      return [];
  }
}

function strategyIn(file: TomlFile, table: TomlTable, key: string): readonly Setting[] {
  const strategy = textAt(file, table, key);
  if (strategy === undefined || !WEAK.test(strategy.text)) return [];
  return [{ file, table, key, shown: `${key} = "${strategy.text}"`, span: strategy.span }];
}

/** An index of one's own whose refusal doesn't stop the search: the name is looked for on PyPI then. */
function ignoredCodes({ project }: RuleContext, file: TomlFile, table: TomlTable): readonly Setting[] {
  const key = 'ignore-error-codes';
  const value = valueOf(table, key);
  const url = textAt(file, table, 'url')?.text;
  const source = project.sources.find((one) => one.url === url);
  if (value?.kind !== 'array' || source?.class !== 'private' || source.explicit) return [];
  const codes = value.items.map(({ start, end }) => file.document.text.slice(start, end));
  const bad = codes.filter((code) => code === '401' || code === '403');
  if (bad.length === 0) return [];
  return [
    { file, table, key, shown: `${key} = [${bad.join(', ')}]`, span: { start: value.start, end: value.end } },
  ];
}

function findingOf(context: RuleContext, setting: Setting, hasOwn: boolean): SourceFinding {
  const { file, table, key, shown } = setting;
  const { path } = file;
  const isOwn = path === undefined;
  const title = `Remove \`${key}\``;
  const fix = isOwn ? tomlFix(context, { title }, [removeKey(file.document, table, key)]) : undefined;
  const where = isOwn ? '' : ` in \`${path}\``;
  const why =
    key === 'ignore-error-codes'
      ? 'when the private index refuses to answer, its names are looked up on PyPI, where anybody may publish them'
      : 'all indexes are asked for every name, so a public package can take the place of a private one';
  return {
    rule: 'source.weak-strategy',
    severity: hasOwn ? 'warning' : 'information',
    message: `\`${shown}\`${where} mixes the indexes: ${why}. Remove it, and bind names to their index.`,
    name: '',
    span: isOwn ? setting.span : headOf(context),
    fixes: fix === undefined ? [] : [fix],
    ...(isOwn ? {} : relatedTo(context, [{ origin: { path, span: setting.span }, message: shown }])),
  };
}

/** Where a finding on another file is shown: the first line that says anything. */
function headOf({ text }: RuleContext): Span {
  const line = /^[^\s#].*$/m.exec(text);
  return line === null
    ? { start: 0, end: 0 }
    : { start: line.index, end: line.index + line[0].trimEnd().length };
}
