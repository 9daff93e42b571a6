import type { TextChange } from '../../manifests/toml/edit';
import { appendTable, tomlString } from '../../manifests/toml/edit';
import { normalizeName } from '../../../../shared/src/normalize';
import type { TomlTable } from '../../manifests/toml/types';
import { tomlFix } from '../fixes/fix';
import { nameFor } from '../fixes/index-name';
import { removeKey } from '../fixes/remove';
import { askedEntries } from '../model/exposure';
import { makeSource } from '../model/make-source';
import { sourceLabel } from '../model/source-class';
import { flagAt, textAt, textsAt, type TomlFile } from '../model/toml-files';
import { uvPipSettings, uvSettings } from '../model/uv';
import type { PackageSource, RuleContext, SourceFinding, SourceFix } from '../types';

/** What `uv pip` is told of an extra index, in the file itself. */
interface ExtraIndex {
  readonly file: TomlFile;
  /** The table for `uv pip`. */
  readonly table: TomlTable;
  readonly source: PackageSource;
  /** Whether a strategy has uv ask all indexes for every name. */
  readonly mixes: boolean;
  readonly isOnly: boolean;
}

/**
 * The extra indexes of `[tool.uv.pip]`. uv asks them in order and before the default one, so a stranger can't outbid what
 * they have; only a strategy makes it merge them as pip does.
 *
 * @see https://docs.astral.sh/uv/reference/settings/#pip_extra-index-url
 */
export function extraIndexesOfUvPip(context: RuleContext): readonly SourceFinding[] {
  return extraIndexesIn(context).map((extra) => findingOf(context, extra));
}

function extraIndexesIn({ model, policy, manifest }: RuleContext): readonly ExtraIndex[] {
  if (manifest.format !== 'pyproject') return [];
  return uvSettings(model).flatMap((settings) => {
    const { file, table } = settings;
    if (file.path !== undefined) return [];
    return uvPipSettings([settings]).flatMap(({ table: pip }) => {
      if (flagAt(file, pip, 'no-index') === true) return [];
      const strategy = textAt(file, pip, 'index-strategy') ?? textAt(file, table, 'index-strategy');
      const mixes = strategy !== undefined && /^unsafe-(?:best|first)-match$/.test(strategy.text);
      const extra = textsAt(file, pip, 'extra-index-url');
      return extra.map(({ text, span }) => {
        const source = makeSource(policy, { url: text, origin: { span } });
        return { file, table: pip, source, mixes, isOnly: extra.length === 1 };
      });
    });
  });
}

function findingOf(context: RuleContext, extra: ExtraIndex): SourceFinding {
  const { source, mixes } = extra;
  const asked = askedEntries(context);
  const open = asked.filter((entry) => !context.isGuarded(entry));
  const isGuarded = asked.length > 0 && open.length === 0;
  const how = mixes
    ? 'together with the other indexes for every name, and a public package can take the place of a private one'
    : 'for every name before the default index, so what it has is never looked up there';
  return {
    rule: 'source.extra-index',
    severity: isGuarded ? 'hint' : mixes && source.class === 'private' ? 'warning' : 'information',
    message:
      `\`uv pip\` asks ${sourceLabel(source)} ${how}. If it serves a few names, make it a \`[[tool.uv.index]]\` with ` +
      '`explicit = true`, and bind those in `[tool.uv.sources]`.',
    name: '',
    span: source.origin?.span ?? { start: 0, end: 0 },
    fixes: makeExplicit(context, extra),
  };
}

/** More private names than this are not bound by one fix. */
const MOST_BOUND = 20;

/** The index as one for bound names only, and the private names of the file bound to it. */
function makeExplicit(
  context: RuleContext,
  { file, table, source, isOnly }: ExtraIndex,
): readonly SourceFix[] {
  const { document } = file;
  const hasSources = document.headers.some(({ path }) => path.join('.') === 'tool.uv.sources');
  if (!isOnly || hasSources) return [];
  const own = askedEntries(context).filter((entry) => context.privacyOf(entry) !== undefined);
  const names = [...new Set(own.map((entry) => normalizeName(entry.name)))].slice(0, MOST_BOUND);
  const name = nameFor(source);
  const index = appendTable(document, ['tool', 'uv', 'index'], true, [
    ['name', tomlString(name)],
    ['url', tomlString(source.url)],
    ['explicit', 'true'],
  ]);
  const bindings = appendTable(
    document,
    ['tool', 'uv', 'sources'],
    false,
    names.map((one) => [one, `{ index = ${tomlString(name)} }`]),
  );
  const made = names.length === 0 ? [index] : together(index, bindings);
  const title = 'Ask this index only for the names that are bound to it';
  const fix = tomlFix(context, { title, preferred: false, exact: false }, [
    removeKey(document, table, 'extra-index-url'),
    ...made,
  ]);
  return fix === undefined ? [] : [fix];
}

/** Two insertions, as one where they are at one place. */
function together(first: TextChange, second: TextChange): readonly TextChange[] {
  if (first.span.start !== second.span.start) return [first, second];
  return [{ span: first.span, newText: first.newText + second.newText }];
}
