import type { Severity } from '../../../shared/src/severity';
import { SEVERITIES, isAtLeast } from '../../../shared/src/severity';
import type { FailOn } from './commands';
import { countOf } from './output/count';

/** How many findings there were, by severity; the suppressed ones are counted apart. */
export type Summary = Record<Severity | 'suppressed', number>;

export function emptySummary(): Summary {
  return { error: 0, warning: 0, information: 0, hint: 0, suppressed: 0 };
}

/** Whether the findings make the exit status 1. Suppressed ones never do. */
export function fails(summary: Summary, failOn: FailOn): boolean {
  return (
    failOn !== 'never' && SEVERITIES.some((severity) => summary[severity] > 0 && isAtLeast(severity, failOn))
  );
}

/** `2 errors, 1 warning`; empty when there is nothing. */
export function summaryText(summary: Summary): string {
  const words: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    information: ['information', 'information'],
    hint: ['hint', 'hints'],
  };
  return SEVERITIES.filter((severity) => summary[severity] > 0)
    .map((severity) => countOf(summary[severity], ...words[severity]))
    .join(', ');
}
