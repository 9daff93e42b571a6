import { moveSpan } from '../../manifests/move';
import { partsOf } from '../../manifests/parts';
import type { DependencyEntry } from '../../manifests/types';
import { normalizeName } from '../../../../shared/src/normalize';
import { describeDifference } from '../../names/difference';
import { isBoundToPrivate } from '../model/privacy';
import { type Likeness, type PrivateNames, privateNames } from '../model/private-names';
import type { RuleContext, SourceFinding, SourceRule } from '../types';

/**
 * A name that looks like one of the user's own private names, or begins almost like a private prefix. Nobody but the user
 * knows those names: what differs by a slip is a mistake, or somebody's trap for one.
 */
export const privateLookalike: SourceRule = {
  id: 'name.private-lookalike',
  check(context) {
    const names = namesOf(context);
    if (names === undefined) return [];
    const found: SourceFinding[] = [];
    for (const { part, shift } of partsOf(context.manifest)) {
      for (const entry of part.entries) {
        const likeness = isOpen(context, entry) ? likenessOf(context, names, entry) : undefined;
        if (likeness !== undefined) found.push(findingOf(entry, likeness, shift));
      }
    }
    return found;
  },
};

/** The names of the policy and those that the file binds to a private source. */
function namesOf(context: RuleContext): PrivateNames | undefined {
  const { policy, manifest } = context;
  const isList = manifest.format === 'requirements' || manifest.format === 'constraints';
  const bound = isList
    ? []
    : [...context.project.bindings.keys()].filter((name) => isBoundToPrivate(context.project, name));
  if (policy.names.length + policy.prefixes.length + bound.length === 0) return undefined;
  return privateNames(policy, bound);
}

function isOpen({ policy }: RuleContext, { source, name }: DependencyEntry): boolean {
  if (source !== 'index' && source !== 'named-index') return false;
  return !policy.isPrivateName(normalizeName(name));
}

function likenessOf(
  context: RuleContext,
  names: PrivateNames,
  { name }: DependencyEntry,
): Likeness | undefined {
  const { status } = context.facts(name);
  // Without an index nobody can tell a popular name from a slip.
  if (status === 'ranked' || status === 'unknown') return undefined;
  return names.near(normalizeName(name), status);
}

function findingOf(entry: DependencyEntry, likeness: Likeness, shift: number): SourceFinding {
  const { target, mechanism } = likeness;
  const normalized = normalizeName(entry.name);
  const difference = describeDifference(normalized, target, mechanism).replace(/ from it$/, '');
  const span = moveSpan(entry.nameSpan, shift);
  return {
    rule: 'name.private-lookalike',
    severity: 'error',
    message:
      `\`${entry.name}\` looks like your private name \`${target}\`: it ${difference}. Nobody else knows that name, and a ` +
      'stranger may have registered this one. Write the private name, or approve this one in the policy.',
    name: entry.name,
    span,
    suggestions: [{ name: target, rank: undefined, mechanism }],
    fixes: entry.verbatim
      ? [
          {
            title: `Change to \`${target}\``,
            preferred: true,
            exact: true,
            changes: [{ span, newText: target }],
          },
        ]
      : [],
  };
}
