import type { Slip } from '../../manifests/types';
import { withBlanksBefore } from '../fixes/lines';
import type { RuleContext, SourceFinding, SourceFix, SourceRule } from '../types';

/** A requirement that pip takes for a part of the line before it, and doesn't install. */
export const swallowedLine: SourceRule = {
  id: 'file.swallowed-line',
  check: (context) => context.manifest.slips.flatMap((slip) => findingOf(context, slip) ?? []),
};

function findingOf(context: RuleContext, slip: Slip): SourceFinding | undefined {
  const common = { rule: 'file.swallowed-line', name: '', span: slip.span } as const;
  switch (slip.kind) {
    case 'swallowed-line': {
      const what = slip.by === 'comment' ? 'the comment' : 'the options';
      return {
        ...common,
        severity: 'error',
        message: `pip takes this line for a part of ${what} before it and doesn't read it: the backslash there continues. Delete that backslash.`,
        fixes: withoutBackslash(context, slip.span.start),
      };
    }
    case 'dropped-text':
      if (slip.after !== '--hash') return undefined;
      return {
        ...common,
        severity: 'error',
        message:
          "pip doesn't read what stands behind a hash without a requirement before it. Write the requirement first, then its hashes.",
        fixes: [],
      };
    case 'open-end':
      return {
        ...common,
        severity: 'hint',
        message:
          'This backslash continues nothing: a line that is added below would be swallowed. Delete it.',
        fixes: withoutBackslash(context, slip.span.end),
      };
    default:
      return undefined;
  }
}

/** Without the last backslash before an offset, and the blanks before it. */
function withoutBackslash({ text }: RuleContext, before: number): readonly SourceFix[] {
  const at = text.lastIndexOf('\\', before - 1);
  if (at < 0) return [];
  const span = withBlanksBefore(text, { start: at, end: at + 1 });
  return [{ title: 'Delete the backslash', preferred: true, exact: true, changes: [{ span, newText: '' }] }];
}
