import { SEVERITIES, isAtLeast } from '../../../shared/src/severity';
import type { Summary } from '../output/summary';
import type { FailOn } from './commands';

/** Whether the findings make the exit status 1. Suppressed ones never do. */
export function fails(summary: Summary, failOn: FailOn): boolean {
  return (
    failOn !== 'never' && SEVERITIES.some((severity) => summary[severity] > 0 && isAtLeast(severity, failOn))
  );
}
