import type { Severity } from '../../../../shared/src/severity';
import type { Finding } from '../../analysis/types';

const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * The findings of one file as commands to GitHub Actions, which shows them beside the lines of a pull request.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function findingsGithub(path: string, findings: readonly Finding[]): string {
  return findings
    .filter((finding) => finding.suppressed === undefined)
    .map(({ rule, severity, message, range: { start } }) => {
      const place = `file=${property(path)},line=${start.line + 1},col=${start.character + 1}`;
      return `::${LEVEL[severity]} ${place},title=${property(rule)}::${data(message)}\n`;
    })
    .join('');
}

/** That a file couldn't be read. */
export function unreadGithub(path: string, reason: string): string {
  return `::error file=${property(path)},title=Not read::${data(reason)}\n`;
}

/** A text that can neither end the command nor begin another one. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
