import { eggOf, requireLink } from '../fixes/require-link';
import type { SourceRule } from '../types';

/**
 * Links of setuptools, which pip has ignored since 19.0: it asks the index for the names instead.
 *
 * @see https://github.com/pypa/pip/issues/6161
 */
export const dependencyLinks: SourceRule = {
  id: 'source.dependency-links',
  check: (context) =>
    context.manifest.slips.flatMap((slip) => {
      if (slip.kind !== 'dependency-link') return [];
      const egg = eggOf(slip.url);
      const cure = egg === undefined ? 'Write `name @ address`' : `Require \`${egg} @\` and the address`;
      return [
        {
          rule: 'source.dependency-links',
          severity: 'warning',
          message: `pip ignores this link and looks the name up on the index, where it may be somebody else's. ${cure} in \`install_requires\` instead.`,
          name: '',
          span: slip.span,
          fixes: requireLink(context, slip.url, slip.span),
        },
      ];
    }),
};
