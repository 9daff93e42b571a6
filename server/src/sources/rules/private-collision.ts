import type { DependencyEntry } from '../../manifests/types';
import { bindFixes } from '../fixes/bind';
import { askedEntries } from '../model/exposure';
import { isOpenToAll } from '../model/source-class';
import { BIND } from '../model/words';
import type { RuleContext, SourceFinding, SourceRule } from '../types';

/**
 * A private name under which a public project exists. An error where the files leave open which of them is taken, else
 * information.
 */
export const privateCollision: SourceRule = {
  id: 'name.private-collision',
  check(context) {
    const { policy, manifest } = context;
    const canBeDeclared = policy.names.length + policy.prefixes.length > 0;
    // Without a policy only a binding makes a name private, and lines of requirements bind nothing.
    if (!canBeDeclared && (manifest.format === 'requirements' || manifest.format === 'constraints'))
      return [];
    if (!canBeDeclared && !context.project.sources.some((source) => source.class === 'private')) return [];
    return askedEntries(context).flatMap((entry) => {
      const privacy = context.privacyOf(entry);
      if (privacy !== 'declared' && privacy !== 'bound') return [];
      return context.facts(entry.name).status === 'registered' ? [findingOf(context, entry)] : [];
    });
  },
};

function findingOf(context: RuleContext, entry: DependencyEntry): SourceFinding {
  const { indexDate, project } = context;
  const { version = '', month = '' } = context.facts(entry.name);
  const isSafe = context.isGuarded(entry) || !context.candidates(entry).some(isOpenToAll);
  const own = project.sources.filter((source) => source.class === 'private');
  const latest = [version && `latest ${version}`, month && `of ${month}`].filter(Boolean).join(' ');
  const known = [latest, indexDate && `index of ${indexDate}`].filter(Boolean).join(', ');
  const twin = `A public project \`${entry.name}\` exists on PyPI${known === '' ? '' : ` (${known})`}`;
  return {
    rule: 'name.private-collision',
    severity: isSafe ? 'information' : 'error',
    message: isSafe
      ? `${twin}. The files take your private one; a tool without them may take the other.`
      : `${twin}, and as far as the files show it is taken in place of your private one. ${BIND[project.tool]}`,
    name: entry.name,
    span: entry.nameSpan,
    fixes: isSafe ? [] : bindFixes(context, entry, own),
  };
}
