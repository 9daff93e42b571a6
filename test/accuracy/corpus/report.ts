import { RULE_IDS } from '../../../shared/src/rule-ids';
import { isAtLeast, SEVERITIES } from '../../../shared/src/severity';
import { markdown } from '../table';
import type { JudgedFile } from './judge';
import type { LoudFinding } from './judged';

/**
 * The page on how often each rule reports, by its severity.
 *
 * @param date of the index
 */
export function corpusReport(
  files: readonly JudgedFile[],
  loud: readonly LoudFinding[],
  date: string,
): string {
  const real = files.filter(({ origin }) => origin === 'real');
  const others = files.filter(({ origin }) => origin !== 'real');
  const right = loud.filter(({ because }) => because !== undefined);
  const rows = RULE_IDS.flatMap((rule) =>
    SEVERITIES.flatMap((severity) => {
      const isOne = (one: { readonly rule: string; readonly severity: string }): boolean =>
        one.rule === rule && one.severity === severity;
      const count = (some: readonly JudgedFile[]): number =>
        some.reduce((sum, { findings }) => sum + findings.filter(isOne).length, 0);
      const perThousand = (some: readonly JudgedFile[]): string =>
        ((count(some) / some.length) * 1000).toFixed(1);
      const all = count(files);
      if (all === 0) return [];
      const judged = isAtLeast(severity, 'warning')
        ? `${right.filter(({ finding }) => isOne(finding)).length} of ${all}`
        : '';
      return [[`\`${rule}\``, severity, perThousand(real), perThousand(others), judged]];
    }),
  );
  const found = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const silent = RULE_IDS.filter((rule) => !found.has(rule)).map((rule) => `\`${rule}\``);
  return `# What is reported in real files

Written by \`npm run accuracy:corpus\` from the files of \`test/corpus\` and the index of ${date}: findings in 1,000 files, in
the ${real.length} that somebody installs from, and in the ${others.length} that tools are tested with, which hold more mistakes than
files do. Each file is judged on its own, without a policy and without the files around it.

Every finding at warning or worse was looked at by hand, and \`test/accuracy/corpus/judged.tsv\` says why it is right:
${right.length} of ${loud.length}. \`npm run accuracy:corpus -- --list\` prints them.

${markdown(['rule', 'severity', 'real files', 'test files', 'judged right'], rows)}

Nothing was reported by ${silent.join(', ')}.
`;
}
