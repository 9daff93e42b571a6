import { useMirror } from '../fixes/mirror';
import { askedEntries } from '../model/exposure';
import { sourceLabel } from '../model/source-class';
import type { PackageSource, RuleContext, SourceFinding, SourceRule, Tool } from '../types';
import { extraIndexesOfUvPip } from './extra-index-uv-pip';

/** Tools that merge an extra index with the others; `extra-index-url` of uv's projects keeps an order. */
const MERGES: ReadonlySet<Tool> = new Set<Tool>(['pip', 'conda', 'hatch', 'setuptools']);

/**
 * An extra index: of every name the highest version of all indexes wins. Loud where strangers can gain by it.
 *
 * @see https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-extra-index-url
 */
export const extraIndex: SourceRule = {
  id: 'source.extra-index',
  check(context) {
    return [...extraIndexesOfUvPip(context), ...extraIndexesOfPip(context)];
  },
};

function extraIndexesOfPip(context: RuleContext): readonly SourceFinding[] {
  const { project } = context;
  if (!MERGES.has(project.tool) || project.order !== 'version-priority') return [];
  const indexes = project.sources.filter(({ kind }) => kind === 'index');
  if (indexes.length < 2) return [];
  return indexes.flatMap((source) => (isExtra(context, source) ? [findingOf(context, source)] : []));
}

/** Whether a source stands in the file itself as an extra one. */
function isExtra({ text }: RuleContext, { origin }: PackageSource): boolean {
  if (origin === undefined || origin.path !== undefined) return false;
  // An option, or the value of a variable: the word stands in it, or in front of it on the line.
  const line = text.slice(text.lastIndexOf('\n', origin.span.start - 1) + 1, origin.span.end);
  return /extra/i.test(line);
}

function findingOf(context: RuleContext, source: PackageSource): SourceFinding {
  const open = askedEntries(context).filter((entry) => !context.isGuarded(entry));
  const hasEntries = askedEntries(context).length > 0;
  const names = open.slice(0, 3).map(({ name }) => `\`${name}\``);
  const more = open.length > names.length ? ` and ${open.length - names.length} more` : '';
  const whom = names.length === 0 ? '' : ` for ${names.join(', ')}${more}`;
  const guarded = hasEntries && open.length === 0;
  return {
    rule: 'source.extra-index',
    severity: guarded ? 'hint' : source.class === 'private' ? 'warning' : 'information',
    message:
      `${sourceLabel(source)} is asked together with the other indexes${whom}, and the higher version wins, whoever published it. ` +
      'Use one `--index-url` that serves both, or pin with `==` and hashes.',
    name: '',
    span: source.origin?.span ?? { start: 0, end: 0 },
    fixes: useMirror(context),
  };
}
