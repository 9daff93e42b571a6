import { describe, expect, test } from 'vitest';
import { ignoredRules } from '../../../server/src/cli/rule-filter';
import { RULE_IDS } from '../../../shared/src/rule-ids';

const others = (...ids: readonly string[]) => RULE_IDS.filter((id) => !ids.includes(id));

describe('ignoredRules', () => {
  test.each([
    ['nothing said', [], [], []],
    ['one rule ignored', [], ['name.typo'], ['name.typo']],
    [
      'a list, and the option twice',
      [],
      ['name.typo, name.unknown', 'name.invalid'],
      ['name.typo', 'name.unknown', 'name.invalid'],
    ],
    ['a group ignored', [], ['name.*'], RULE_IDS.filter((id) => id.startsWith('name.'))],
    ['one rule selected', ['name.typo'], [], others('name.typo')],
    ['ignoring wins', RULE_IDS, ['name.unknown'], ['name.unknown']],
  ])('%s', (_what, select, ignore, ignored) => {
    const found = ignoredRules(select, ignore);
    expect(found).toBeInstanceOf(Set);
    expect(RULE_IDS.filter((id) => typeof found !== 'string' && found.has(id))).toEqual(
      RULE_IDS.filter((id) => ignored.includes(id)),
    );
  });

  test.each([
    ['a misspelt rule', [], ['name.typos'], "--ignore: no rule 'name.typos'"],
    ['a group without rules', ['names.*'], [], "--select: no rule 'names.*'"],
    ['an empty word', [], ['name.typo,'], "--ignore: no rule ''"],
    ['a part of a group', [], ['name'], "--ignore: no rule 'name'"],
  ])('%s is refused with the list of rules', (_what, select, ignore, message) => {
    expect(ignoredRules(select, ignore)).toBe(`${message}. There are: ${RULE_IDS.join(', ')}`);
  });
});
