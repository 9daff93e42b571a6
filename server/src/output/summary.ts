import type { Severity } from '../../../shared/src/severity';
import { SEVERITIES } from '../../../shared/src/severity';
import type { Finding } from '../analysis/types';
import { countOf } from './count';

/** How many findings there were, by severity; the suppressed ones are counted apart. */
export type Summary = Record<Severity | 'suppressed', number>;

export function emptySummary(): Summary {
  return { error: 0, warning: 0, information: 0, hint: 0, suppressed: 0 };
}

/** Counts the findings of one file. */
export function addTo(summary: Summary, findings: readonly Finding[]): void {
  for (const { severity, suppressed } of findings) {
    summary[suppressed === undefined ? severity : 'suppressed']++;
  }
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
