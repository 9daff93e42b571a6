import { normalizeName } from '../../../../shared/src/normalize';
import { PYPI_INDEX } from '../../../../shared/src/pypi';
import type { Span } from '../../../../shared/src/span';
import { appendTable, tomlString } from '../../manifests/toml/edit';
import { membersNamed, tablesAt } from '../../manifests/toml/query';
import { bindFixes, tableWith } from '../fixes/bind';
import { tomlFix } from '../fixes/fix';
import { isMatch } from '../model/candidates';
import { type Exposure, exposures } from '../model/exposure';
import { pdmSettings } from '../model/pdm';
import { isOpenToAll, sourceLabel } from '../model/source-class';
import { textsAt } from '../model/toml-files';
import { BIND, labels, publicState } from '../model/words';
import { relatedTo } from '../related';
import type { PackageSource, RuleContext, SourceFinding, SourceFix, SourceRule, Tool } from '../types';

/**
 * A private name for which the public index is asked before the private one: whoever publishes the name there is
 * preferred.
 *
 * @see https://python-poetry.org/docs/repositories/#supplemental-package-sources
 */
export const publicFirst: SourceRule = {
  id: 'source.public-first',
  check(context) {
    const vain = includesInVain(context);
    const found = exposures(context)
      .filter(({ kind }) => kind === 'public-first')
      .map((exposure, _, all) => findingOf(context, exposure, all.length === 1));
    return vain === undefined ? found : [vainFinding(vain.span), ...found];
  },
};

function findingOf(context: RuleContext, exposure: Exposure, isOnly: boolean): SourceFinding {
  const { entry, privacy, own, open } = exposure;
  const { name } = entry;
  const { tool } = context.project;
  const inferred = privacy === 'inferred' ? ' looks private, but' : ' is private, but';
  return {
    rule: 'source.public-first',
    severity: 'warning',
    message:
      `\`${name}\`${inferred} ${labels(open)} is asked before ${labels(own)}${BECAUSE[tool] ?? ''}: whoever publishes ` +
      `that name there is preferred; ${publicState(context, name)}. ${BIND[tool]}`,
    name,
    span: entry.nameSpan,
    fixes: fixesFor(context, exposure, isOnly),
    ...relatedTo(
      context,
      [...own, ...open].map((source) => ({ ...source, message: `${sourceLabel(source)} is declared here.` })),
    ),
  };
}

const BECAUSE: Partial<Record<Tool, string>> = {
  poetry: ', since a supplemental source only helps out',
  pdm: ', since PDM puts PyPI first where no source is called `pypi`',
  pipenv: ', since Pipenv asks the first source for every name that is not bound',
};

function fixesFor(context: RuleContext, { entry, own }: Exposure, isOnly: boolean): readonly SourceFix[] {
  const bound = bindFixes(context, entry, own);
  const [first] = bound;
  const [source] = own;
  if (context.project.tool === 'poetry' && isOnly && own.length === 1 && first !== undefined) {
    const explicit = makeExplicit(context, source);
    const both = explicit && { ...first, changes: [...first.changes, explicit] as const };
    return both === undefined ? bound : [{ ...both, title: `${first.title}, and nothing else from there` }];
  }
  const pypi = context.project.tool === 'pdm' ? namePypi(context) : undefined;
  return pypi === undefined ? bound : [...bound, pypi];
}

function makeExplicit({ model }: RuleContext, { origin }: PackageSource) {
  const document = model.own?.document;
  if (document === undefined || origin === undefined || origin.path !== undefined) return undefined;
  const table = tableWith(document, ['tool', 'poetry', 'source'], origin.span.start);
  const value = table && membersNamed(table, 'priority')[0]?.value;
  return value && { span: { start: value.start, end: value.end }, newText: tomlString('explicit') };
}

/** With a source called `pypi`, PDM asks PyPI in its place among the others. */
function namePypi(context: RuleContext): SourceFix | undefined {
  const document = context.model.own?.document;
  const { sources } = context.project;
  if (document === undefined || sources[0]?.url !== '') return undefined;
  const pairs = [
    ['name', tomlString('pypi')],
    ['url', tomlString(PYPI_INDEX)],
  ] as const;
  const title = 'Ask PyPI behind the declared sources';
  return tomlFix(context, { title, preferred: false }, [
    appendTable(document, ['tool', 'pdm', 'source'], true, pairs),
  ]);
}

/** Names that PDM was told to take from one source, which it doesn't do. */
interface VainIncludes {
  /** The first list of them. */
  readonly span: Span;
  covers(name: string): boolean;
}

/** The `include_packages` of a project that PDM resolves with uv, which knows no such thing. */
export function includesInVain({ project, model }: RuleContext): VainIncludes | undefined {
  if (project.tool !== 'pdm' || model.own === undefined || !pdmSettings(model).usesUv) return undefined;
  if (!project.sources.some(isOpenToAll)) return undefined;
  const { own } = model;
  const lists = tablesAt(own.document.root, 'tool', 'pdm', 'source').flatMap((table) => {
    const [member] = membersNamed(table, 'include_packages');
    const patterns = textsAt(own, table, 'include_packages').map(({ text }) => normalizeName(text));
    return member === undefined || patterns.length === 0 ? [] : [{ key: member.key, patterns }];
  });
  const [first] = lists;
  if (first === undefined) return undefined;
  return {
    span: { start: first.key.start, end: first.key.end },
    covers: (name) =>
      lists.some(({ patterns }) => patterns.some((pattern) => isMatch(normalizeName(name), pattern))),
  };
}

function vainFinding(span: Span): SourceFinding {
  return {
    rule: 'source.public-first',
    severity: 'warning',
    message:
      '`include_packages` has no effect while `pdm.toml` says `use_uv = true`: PyPI is asked for these names as well, and ' +
      'the higher version wins. Remove `use_uv`, or keep the private names on an index that serves both.',
    name: '',
    span,
    fixes: [],
  };
}
