import { describe, expect, it } from 'vitest';
import type { OpenStatus } from '../../../server/src/names/check';
import { isEdit, isKey, ruleOf, strengthOf } from '../../../server/src/names/mechanisms';
import { canReport, gateOf, severityOf } from '../../../server/src/names/severity';
import type { Mechanism } from '../../../server/src/names/types';
import { WEIGHTS } from '../../../server/src/names/weights';

const { absent, registered } = WEIGHTS;

/** For each mechanism: rule, strength, gate, whether it is an edit or a key. */
const MECHANISMS: readonly (readonly [Mechanism, string, string, string | undefined, string])[] = [
  ['separators', 'name.typo', 'strong', 'slip', 'key'],
  ['collision-key', 'name.look-alike', 'strong', 'slip', 'key'],
  ['look-alike', 'name.look-alike', 'strong', 'slip', 'key'],
  ['non-ascii', 'name.non-ascii', 'strong', 'slip', ''],
  ['invisible', 'name.invisible-character', 'strong', 'slip', ''],
  ['repeated-character', 'name.typo', 'strong', 'slip', 'edit'],
  ['transposition', 'name.typo', 'strong', 'slip', 'edit'],
  ['deletion', 'name.typo', 'strong', 'slip', 'edit'],
  ['insertion', 'name.typo', 'strong', 'slip', 'edit'],
  ['substitution', 'name.typo', 'strong', 'slip', 'edit'],
  ['keyboard', 'name.typo', 'strong', 'slip', 'edit'],
  ['vowel', 'name.typo', 'strong', 'slip', 'edit'],
  ['spelling', 'name.typo', 'strong', 'slip', 'edit'],
  ['two-edits', 'name.typo', 'medium', 'slips', 'edit'],
  ['plural', 'name.typo', 'medium', 'slips', 'edit'],
  ['reordered-words', 'name.combination', 'medium', 'words', ''],
  ['version-suffix', 'name.combination', 'medium', 'words', ''],
  ['affix', 'name.combination', 'medium', 'affix', ''],
  ['affix-edit', 'name.combination', 'weak', undefined, ''],
  ['combosquat', 'name.combination', 'weak', undefined, ''],
  ['import-name', 'name.import-name', 'strong', 'slip', ''],
  ['preferred', 'name.preferred', 'strong', 'slip', ''],
];

it.each(MECHANISMS)('%s: %s, %s, %s, %s', (mechanism, rule, strength, gate, kind) => {
  expect(ruleOf(mechanism)).toBe(rule);
  expect(strengthOf(mechanism)).toBe(strength);
  expect(gateOf(mechanism)).toBe(gate);
  expect(isEdit(mechanism)).toBe(kind === 'edit');
  expect(isKey(mechanism)).toBe(kind === 'key');
});

it('has a row for every mechanism', () => {
  expect(MECHANISMS.map(([mechanism]) => mechanism).sort()).toEqual(Object.keys(WEIGHTS.mechanism).sort());
});

describe('canReport', () => {
  it.each(MECHANISMS)('%s', (mechanism, _rule, strength) => {
    expect(canReport(mechanism, 'absent')).toBe(true);
    const known = strength !== 'weak' && mechanism !== 'two-edits';
    expect(canReport(mechanism, 'registered')).toBe(known);
    expect(canReport(mechanism, 'unchecked')).toBe(known);
  });
});

describe('severityOf', () => {
  it.each<readonly [OpenStatus, Mechanism, string, number, string | undefined]>([
    // absent names: the gate of the mechanism divides what is believed from what is only mentioned
    ['absent', 'transposition', 'django', absent.slip, 'error'],
    ['absent', 'transposition', 'django', absent.slip - 0.01, 'information'],
    ['absent', 'separators', 'a-b', absent.slip, 'error'],
    ['absent', 'two-edits', 'requests', absent.slips, 'warning'],
    ['absent', 'two-edits', 'requests', absent.slips - 0.01, 'information'],
    ['absent', 'plural', 'requests', absent.slips, 'warning'],
    ['absent', 'version-suffix', 'requests', absent.words, 'warning'],
    ['absent', 'version-suffix', 'requests', absent.words - 0.01, 'information'],
    ['absent', 'reordered-words', 'python-dateutil', absent.words, 'warning'],
    ['absent', 'affix', 'requests', absent.affix, 'warning'],
    ['absent', 'affix', 'requests', absent.affix - 0.01, 'information'],
    ['absent', 'combosquat', 'requests', 99, 'information'],
    ['absent', 'affix-edit', 'requests', 99, 'information'],
    // short targets: these edits prove little, however popular the target is
    ['absent', 'deletion', 'rich', 99, 'information'],
    ['absent', 'insertion', 'rich', 99, 'information'],
    ['absent', 'substitution', 'rich', 99, 'information'],
    ['absent', 'keyboard', 'rich', 99, 'information'],
    ['absent', 'vowel', 'rich', 99, 'information'],
    ['absent', 'transposition', 'rich', 99, 'error'],
    ['absent', 'repeated-character', 'rich', 99, 'error'],
    ['absent', 'plural', 'rich', 99, 'warning'],
    ['absent', 'deletion', 'flask', 99, 'error'],
    // registered names: a warning only for what proves much, and for a high score
    ['registered', 'transposition', 'django', registered.warning, 'warning'],
    ['registered', 'transposition', 'django', registered.warning - 0.01, 'hint'],
    ['registered', 'transposition', 'django', registered.hint, 'hint'],
    ['registered', 'transposition', 'django', registered.hint - 0.01, undefined],
    ['registered', 'affix', 'requests', 99, 'hint'],
    ['registered', 'plural', 'requests', registered.hint, 'hint'],
    ['registered', 'plural', 'requests', registered.hint - 0.01, undefined],
    ['registered', 'two-edits', 'requests', 99, undefined],
    ['registered', 'combosquat', 'requests', 99, undefined],
    ['registered', 'affix-edit', 'requests', 99, undefined],
    ['unchecked', 'transposition', 'django', registered.warning, 'warning'],
    ['unchecked', 'two-edits', 'requests', 99, undefined],
  ])('%s, %s of %s with a score of %d: %s', (status, mechanism, target, score, expected) => {
    expect(severityOf({ target: 0, mechanism, score }, target, status)).toBe(expected);
  });
});
