import type { RuleId } from '../../../shared/src/rule-ids';
import { RULE_IDS } from '../../../shared/src/rule-ids';
import type { Settings } from '../../../shared/src/settings';
import type { Severity, SeveritySetting } from '../../../shared/src/severity';

/** What the user set for a rule: for the rule itself, else for its group (`name.*`); `undefined` when for neither. */
export function severitySetting(rule: RuleId, settings: Settings): SeveritySetting | undefined {
  if (rule === 'name.unknown' && !settings.unknownNames) return 'off';
  return settings.severities[rule] ?? settings.severities[`${rule.slice(0, rule.indexOf('.'))}.*`];
}

/** The rules that the user turned off. */
export function rulesTurnedOff(settings: Settings): ReadonlySet<RuleId> {
  return new Set(RULE_IDS.filter((rule) => severitySetting(rule, settings) === 'off'));
}

/** The severity to report: the user's where there is one, else the judgement's own. `undefined`: don't report. */
export function severityFor(rule: RuleId, judged: Severity, settings: Settings): Severity | undefined {
  const setting = severitySetting(rule, settings) ?? judged;
  return setting === 'off' ? undefined : setting;
}
