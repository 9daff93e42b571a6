import { bindFixes } from '../fixes/bind';
import { type Exposure, exposures } from '../model/exposure';
import { sourceLabel } from '../model/source-class';
import { BIND, labels, publicState } from '../model/words';
import { relatedTo } from '../related';
import type { RuleContext, SourceFinding, SourceRule } from '../types';
import { includesInVain } from './public-first';

/**
 * A private name that two indexes are asked for at once: the higher version wins, and anybody may publish the name on the
 * public one. Only what is inferred to be private is a warning.
 *
 * @see https://github.com/pypa/pip/issues/8606 and CVE-2018-20225
 */
export const ambiguous: SourceRule = {
  id: 'source.ambiguous',
  check(context) {
    const vain = includesInVain(context);
    return exposures(context)
      .filter(({ kind, entry }) => kind === 'ambiguous' && vain?.covers(entry.name) !== true)
      .map((exposure) => findingOf(context, exposure));
  },
};

function findingOf(context: RuleContext, exposure: Exposure): SourceFinding {
  const { entry, privacy, own, open } = exposure;
  const { name } = entry;
  const inferred = privacy === 'inferred' ? ' looks private and' : '';
  return {
    rule: 'source.ambiguous',
    severity: privacy === 'inferred' ? 'warning' : 'error',
    message:
      `\`${name}\`${inferred} can come from ${labels(own)} or from ${labels(open)}: the higher version wins, ` +
      `and anybody may publish that name; ${publicState(context, name)}. ${BIND[context.project.tool]}`,
    name,
    span: entry.nameSpan,
    // Of many equal findings only the first is shown, with its fixes.
    get fixes() {
      return bindFixes(context, entry, own);
    },
    ...relatedTo(context, [
      ...own.map((source) => ({
        ...source,
        message: `${sourceLabel(source)} is asked because of this line.`,
      })),
      ...open.map((source) => ({
        ...source,
        message: `${sourceLabel(source)} is asked because of this line.`,
      })),
    ]),
    causes: [...own, ...open].flatMap(({ origin }) =>
      origin?.path === undefined && origin ? [origin.span] : [],
    ),
  };
}
