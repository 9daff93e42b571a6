import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/src/settings';
import { rulesTurnedOff, severityFor } from '../../../server/src/policy/severities';

function set(severities: Settings['severities'], unknownNames = true): Settings {
  return { ...DEFAULT_SETTINGS, severities, unknownNames };
}

describe('severityFor', () => {
  test.each([
    ['nothing set', set({}), 'warning'],
    ['the rule', set({ 'name.typo': 'hint' }), 'hint'],
    ['its group', set({ 'name.*': 'information' }), 'information'],
    ['the rule before its group', set({ 'name.*': 'off', 'name.typo': 'error' }), 'error'],
    ['another rule', set({ 'name.unknown': 'off' }), 'warning'],
    ['off', set({ 'name.typo': 'off' }), undefined],
  ] as const)('%s', (_what, settings, expected) => {
    expect(severityFor('name.typo', 'warning', settings)).toBe(expected);
  });

  test('unknown names have a switch of their own, which wins', () => {
    expect(severityFor('name.unknown', 'information', set({}, false))).toBeUndefined();
    expect(
      severityFor('name.unknown', 'information', set({ 'name.unknown': 'error' }, false)),
    ).toBeUndefined();
  });
});

test('rulesTurnedOff lists what is off by itself or by its group', () => {
  expect(rulesTurnedOff(set({}))).toEqual(new Set());
  expect(rulesTurnedOff(set({ 'name.typo': 'off' }, false))).toEqual(new Set(['name.typo', 'name.unknown']));
  expect(rulesTurnedOff(set({ 'name.*': 'off', 'name.invalid': 'hint' })).has('name.invalid')).toBe(false);
  expect(rulesTurnedOff(set({ 'name.*': 'off', 'name.invalid': 'hint' })).has('name.typo')).toBe(true);
});
