import { wholeLine } from '../fixes/lines';
import type { RuleContext, SourceFix, SourceRule } from '../types';

/**
 * PyPI's test service beside another index. Accounts and names there are separate, so anybody may hold any name, popular
 * ones too, at any version.
 */
export const testIndex: SourceRule = {
  id: 'source.test-index',
  check(context) {
    const { sources } = context.project;
    if (sources.length < 2) return [];
    return sources.flatMap((source) => {
      const { origin } = source;
      if (source.class !== 'test' || source.explicit || origin?.path !== undefined || !origin) return [];
      return [
        {
          rule: 'source.test-index',
          severity: 'warning',
          message:
            'Anybody may hold any name on the test index, at any version, and it is asked together with the others. ' +
            'Remove it, or bind the one name that comes from it.',
          name: '',
          span: origin.span,
          fixes: removal(context, origin.span),
        },
      ];
    });
  },
};

function removal(
  { manifest, text }: RuleContext,
  span: { start: number; end: number },
): readonly SourceFix[] {
  if (manifest.format !== 'requirements' && manifest.format !== 'constraints') return [];
  const change = { span: wholeLine(text, span), newText: '' };
  return [{ title: 'Remove the test index', preferred: true, exact: false, changes: [change] }];
}
