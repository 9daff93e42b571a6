/** How loudly a finding speaks, loudest first. The order is the one that `--fail-on` compares by. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a user may set a rule to. */
export type SeveritySetting = Severity | 'off';

/** Whether `severity` is at least as loud as `threshold`. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
