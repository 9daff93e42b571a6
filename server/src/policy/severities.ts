import type { RuleId } from '../../../shared/src/rule-ids';
import { RULE_IDS } from '../../../shared/src/rule-ids';
import type { Settings } from '../../../shared/src/settings';
import type { Severity, SeveritySetting } from '../../../shared/src/severity';

/** The group of each rule, as settings name it. */
const GROUPS = Object.fromEntries(
  RULE_IDS.map((rule) => [rule, `${rule.slice(0, rule.indexOf('.'))}.*`]),
) as Record<RuleId, string>;

/** What the user set for a rule: for the rule itself, else for its group (`name.*`); `undefined` when for neither. */
export function severitySetting(rule: RuleId, settings: Settings): SeveritySetting | undefined {
  if (rule === 'name.unknown' && !settings.unknownNames) return 'off';
  return settings.severities[rule] ?? settings.severities[GROUPS[rule]];
}

const turnedOff = new WeakMap<Settings, ReadonlySet<RuleId>>();

/** The rules that the user turned off. Other settings are other objects, so each is asked once. */
export function rulesTurnedOff(settings: Settings): ReadonlySet<RuleId> {
  let rules = turnedOff.get(settings);
  if (rules === undefined) {
    rules = new Set(RULE_IDS.filter((rule) => severitySetting(rule, settings) === 'off'));
    turnedOff.set(settings, rules);
  }
  return rules;
}

/** The severity to report: the user's where there is one, else the judgement's own. `undefined`: don't report. */
export function severityFor(rule: RuleId, judged: Severity, settings: Settings): Severity | undefined {
  const setting = severitySetting(rule, settings) ?? judged;
  return setting === 'off' ? undefined : setting;
}
