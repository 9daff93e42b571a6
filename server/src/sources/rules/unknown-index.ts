import { osaDistance } from '../../names/lookup/osa';
import { type Binding, pipfileBindings, poetryBindings, uvBindings } from '../model/bindings';
import type { RuleContext, SourceFinding, SourceFix, SourceRule, Tool } from '../types';

/** Names that are farther apart than this share nothing but their length. */
const MOST_DISTANT = 8;
const SLIPS = 2;

const READERS: Partial<Record<Tool, typeof uvBindings>> = {
  uv: uvBindings,
  poetry: poetryBindings,
  pipenv: pipfileBindings,
};

/**
 * A name bound to a source that no file defines. uv and Poetry stop at it; Pipenv forgets the binding and asks the first
 * source, which mostly is PyPI.
 */
export const unknownIndex: SourceRule = {
  id: 'source.unknown-index',
  check(context) {
    const { project, model } = context;
    const read = READERS[project.tool];
    if (read === undefined || model.own === undefined || model.own.path !== undefined) return [];
    const defined = project.sources.map(({ name }) => name).filter((name) => name !== '');
    return read(model.own)
      .filter(({ index }) => index.text !== '' && !isDefined(project.tool, defined, index.text))
      .map((binding) => findingOf(context, defined, binding));
  },
};

function isDefined(tool: Tool, defined: readonly string[], index: string): boolean {
  if (tool !== 'poetry') return defined.includes(index);
  // Poetry knows PyPI by name, and compares names without regard to case.
  const name = index.toLowerCase();
  return name === 'pypi' || defined.some((one) => one.toLowerCase() === name);
}

function findingOf({ project }: RuleContext, defined: readonly string[], binding: Binding): SourceFinding {
  const { name, index } = binding;
  const effect =
    project.tool === 'pipenv'
      ? 'Pipenv forgets the binding and asks the first source, where anybody may have the name'
      : `${project.tool === 'uv' ? 'uv' : 'Poetry'} stops at it`;
  const known =
    defined.length === 0
      ? 'no index is defined'
      : `defined ${defined.length === 1 ? 'is' : 'are'} ${defined
          .slice(0, 5)
          .map((one) => `\`${one}\``)
          .join(', ')}`;
  return {
    rule: 'source.unknown-index',
    severity: 'error',
    message: `\`${name}\` is bound to the index \`${index.text}\`, which no file defines (${known}): ${effect}. Correct the name, or define the index.`,
    name,
    span: index.span,
    fixes: nearest(defined, binding),
  };
}

/** The defined name that is nearest; only a slip is certain. */
function nearest(defined: readonly string[], { index }: Binding): readonly SourceFix[] {
  const [best] = defined
    .map((name) => ({
      name,
      distance: osaDistance(name.toLowerCase(), index.text.toLowerCase(), MOST_DISTANT),
    }))
    .sort((a, b) => a.distance - b.distance);
  // A name that needs escapes fits no quotes.
  if (best === undefined || /["'\\\n]/.test(best.name)) return [];
  return [
    {
      title: `Change to \`${best.name}\``,
      preferred: best.distance <= SLIPS,
      exact: best.distance <= SLIPS,
      changes: [{ span: index.span, newText: best.name }],
    },
  ];
}
