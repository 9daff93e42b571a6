import { tablesAt } from '../../manifests/toml/query';
import { askedEntries } from '../model/exposure';
import { isExact } from '../model/guarded';
import type { RuleContext, SourceRule } from '../types';

/**
 * A private name with a range of versions, where the policy asks for exact ones: a server that merges private and public
 * packages behind one address decides on the version, and no file shows that.
 */
export const privateUnpinned: SourceRule = {
  id: 'pin.private-unpinned',
  check(context) {
    if (!context.policy.requirePin || isLibrary(context)) return [];
    return askedEntries(context)
      .filter(
        (entry) =>
          !isExact(entry.specifier) && !context.isGuarded(entry) && context.privacyOf(entry) !== undefined,
      )
      .map((entry) => ({
        rule: 'pin.private-unpinned' as const,
        severity: 'warning' as const,
        message:
          `The private name \`${entry.name}\` has no exact version, which the policy asks for: where an index merges ` +
          'private and public packages, the higher version wins. Pin it with `==`, and add hashes.',
        name: entry.name,
        span: entry.nameSpan,
        fixes: [],
      }));
  },
};

/** A project that is built and keeps no lock: others pin what it requires. */
function isLibrary({ manifest, model, files }: RuleContext): boolean {
  if (manifest.format !== 'pyproject' || files.some(({ role }) => role === 'lock')) return false;
  const root = model.own?.document.root;
  return root !== undefined && ['build-system', 'project'].every((key) => tablesAt(root, key).length > 0);
}
