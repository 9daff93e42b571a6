import { inComments, type TextChange } from '../../manifests/toml/edit';
import type { RuleContext, SourceFix } from '../types';

/** What a fix says of itself beside its changes. */
type About = Pick<SourceFix, 'title'> & Partial<Pick<SourceFix, 'preferred' | 'exact'>>;

/**
 * A fix of changes in the file's TOML, preferred and exact unless it says otherwise; `undefined` where one of the changes
 * can't be made. In a script the changes are made in its comments.
 */
export function tomlFix(
  { text, manifest }: RuleContext,
  about: About,
  changes: readonly (TextChange | undefined)[],
): SourceFix | undefined {
  const made = changes.filter((change) => change !== undefined);
  const [first, ...more] = manifest.format === 'script' ? made.map((one) => inComments(text, one)) : made;
  if (first === undefined || made.length < changes.length) return undefined;
  return {
    title: about.title,
    preferred: about.preferred ?? true,
    exact: about.exact ?? true,
    changes: [first, ...more],
  };
}
