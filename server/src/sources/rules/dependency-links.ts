import type { SourceRule } from '../types';

/**
 * Links of setuptools, which pip has ignored since 19.0: it asks the index for the names instead.
 *
 * @see https://github.com/pypa/pip/issues/6161
 */
export const dependencyLinks: SourceRule = {
  id: 'source.dependency-links',
  check: ({ manifest }) =>
    manifest.slips.flatMap((slip) => {
      if (slip.kind !== 'dependency-link') return [];
      const egg = /#(?:[^#]*&)?egg=([A-Za-z0-9][\w.]*?)(?:-\d[\w.]*)?(?:&|$)/.exec(slip.url)?.[1];
      const cure = egg === undefined ? 'Write `name @ address`' : `Require \`${egg} @\` and the address`;
      return [
        {
          rule: 'source.dependency-links',
          severity: 'warning',
          message: `pip ignores this link and looks the name up on the index, where it may be somebody else's. ${cure} in \`install_requires\` instead.`,
          name: '',
          span: slip.span,
          fixes: [],
        },
      ];
    }),
};
