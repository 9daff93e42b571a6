import type { SourceRule } from '../types';

/** An option that pip takes although it isn't written out. Whoever searches files for the full name misses it. */
export const abbreviatedOption: SourceRule = {
  id: 'source.abbreviated-option',
  check: ({ manifest }) =>
    manifest.slips.flatMap((slip) => {
      if (slip.kind !== 'abbreviated') return [];
      const equals = slip.written.endsWith('=');
      const why = equals
        ? `pip takes \`${slip.written}\` with the \`=\` as a part of the address`
        : `pip takes \`${slip.written}\` for \`${slip.name}\``;
      return [
        {
          rule: 'source.abbreviated-option',
          severity: 'warning',
          message: `${why}, which reviewers and scanners overlook. Write the option out.`,
          name: '',
          span: slip.span,
          fixes: [
            {
              title: `Write \`${slip.name}\``,
              preferred: true,
              // What was no address becomes one.
              exact: !equals,
              changes: [{ span: slip.span, newText: equals ? `${slip.name} ` : slip.name }],
            },
          ],
        },
      ];
    }),
};
