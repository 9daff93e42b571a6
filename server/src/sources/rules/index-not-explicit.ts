import { isBelowAddress } from '../../../../shared/src/address';
import { insertKey } from '../../manifests/toml/edit';
import { tableWith } from '../fixes/bind';
import { tomlFix } from '../fixes/fix';
import { sourceLabel } from '../model/source-class';
import type { PackageSource, RuleContext, SourceFinding, SourceRule } from '../types';

/**
 * An index of uv or pixi that is meant for a few names and is asked for all of them, before PyPI.
 *
 * @see https://docs.astral.sh/uv/concepts/indexes/#pinning-a-package-to-an-index
 */
export const indexNotExplicit: SourceRule = {
  id: 'source.index-not-explicit',
  check(context) {
    const { tool, sources } = context.project;
    if (tool !== 'uv' && tool !== 'pixi') return [];
    const last = sources.findLastIndex(({ kind, explicit }) => kind === 'index' && !explicit);
    return sources.flatMap((source, position) =>
      position < last && isMeantForFew(context, source) ? [findingOf(context, source)] : [],
    );
  },
};

/** What the policy calls private is meant for all names, and the last index is the default. */
function isMeantForFew({ policy }: RuleContext, source: PackageSource): boolean {
  if (source.explicit || source.kind !== 'index' || source.origin?.path !== undefined) return false;
  if (source.class !== 'wheels' && source.class !== 'private') return false;
  return !isBelowAddress(source.url, [...policy.indexes, ...policy.mirrors]);
}

function findingOf(context: RuleContext, source: PackageSource): SourceFinding {
  const { bindings, tool } = context.project;
  const bound = [...bindings].filter(([, names]) => names.includes(source.name)).map(([name]) => name);
  const document = context.model.own?.document;
  const span = source.origin?.span ?? { start: 0, end: 0 };
  const table =
    document && tool === 'uv' ? tableWith(document, ['tool', 'uv', 'index'], span.start) : undefined;
  const fix =
    document && table && bound.length > 0
      ? tomlFix(context, { title: 'Ask this index only for the names that are bound to it', exact: false }, [
          insertKey(document, table, 'explicit', 'true'),
        ])
      : undefined;
  const todo =
    tool === 'pixi'
      ? 'If it serves a few names, bind those with `index = "…"` instead.'
      : 'If it serves a few names, set `explicit = true` and bind those in `[tool.uv.sources]`.';
  return {
    rule: 'source.index-not-explicit',
    severity: 'information',
    message: `${sourceLabel(source)} is asked for every name of the project, before PyPI: a name that it has is never looked up there. ${todo}`,
    name: '',
    span,
    fixes: fix === undefined ? [] : [fix],
  };
}
