import type { RuleId } from '../../../shared/src/rule-ids';
import { RULE_IDS } from '../../../shared/src/rule-ids';

/**
 * The rules that don't report, from `--select` and `--ignore`: comma-separated rule ids and groups (`name.*`). Without
 * a selection every rule is selected; what is ignored stays ignored where it is selected as well. A word that stands
 * for no rule is answered with a sentence: a misspelt one would otherwise pass every file in silence.
 */
export function ignoredRules(
  select: readonly string[],
  ignore: readonly string[],
): ReadonlySet<RuleId> | string {
  const selected = expand('--select', select);
  if (typeof selected === 'string') return selected;
  const ignored = expand('--ignore', ignore);
  if (typeof ignored === 'string') return ignored;
  return new Set(RULE_IDS.filter((id) => (select.length > 0 && !selected.has(id)) || ignored.has(id)));
}

function expand(option: string, values: readonly string[]): ReadonlySet<RuleId> | string {
  const rules = new Set<RuleId>();
  for (const value of values) {
    for (const word of value.split(',').map((part) => part.trim())) {
      const meant = RULE_IDS.filter((id) => id === word || (word.endsWith('.*') && inGroup(id, word)));
      if (meant.length === 0) return `${option}: no rule '${word}'. There are: ${RULE_IDS.join(', ')}`;
      for (const id of meant) rules.add(id);
    }
  }
  return rules;
}

function inGroup(id: RuleId, group: string): boolean {
  return id.startsWith(group.slice(0, -1));
}
