import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../../shared/src/rule-ids';
import { DEFAULT_SETTINGS, parseSettings, SEVERITY_KEYS, type Settings } from '../../shared/src/settings';

const cases: readonly [what: string, value: unknown, expected: Partial<Settings>][] = [
  ['nothing', undefined, {}],
  ['null', null, {}],
  ['a string', 'enable', {}],
  ['a list', [1, 2], {}],
  ['off', { enable: false }, { enable: false }],
  ['a word for a flag', { enable: 'false' }, {}],
  ['nested keys', { files: { exclude: ['old/**'] } }, { excludedFiles: ['old/**'] }],
  ['dotted keys', { 'files.exclude': ['old/**'] }, { excludedFiles: ['old/**'] }],
  ['globs with strays', { files: { requirements: ['a', 3, '', null] } }, { requirementFiles: ['a'] }],
  ['globs as one string', { files: { requirements: '*.deps' } }, {}],
  ['a section that is a string', { files: 'all', typing: 4 }, {}],
  ['a rule', { severities: { 'name.typo': 'hint' } }, { severities: { 'name.typo': 'hint' } }],
  ['a group', { severities: { 'name.*': 'off' } }, { severities: { 'name.*': 'off' } }],
  ['a word that is no severity', { severities: { 'name.typo': 'loud' } }, {}],
  ['a rule that does not exist', { severities: { 'name.taste': 'error' } }, {}],
  ['no prototype keys', { severities: { __proto__: { 'name.typo': 'off' } } }, {}],
  ['a short rest', { typing: { idleMilliseconds: 0 } }, { idleMilliseconds: 0 }],
  ['a rest below nothing', { typing: { idleMilliseconds: -5 } }, { idleMilliseconds: 0 }],
  ['an endless rest', { typing: { idleMilliseconds: 1e9 } }, { idleMilliseconds: 10_000 }],
  ['a rest that is no number', { typing: { idleMilliseconds: Number.NaN } }, {}],
  ['a scan on open', { scan: { onOpen: true } }, { scanOnOpen: true }],
  ['a scan of no file', { 'scan.maxFiles': 0 }, { scanMostFiles: 1 }],
  ['a scan without end', { scan: { maxFiles: 1e12 } }, { scanMostFiles: 100_000 }],
  ['part of a file', { scan: { maxFiles: 10.4 } }, { scanMostFiles: 10 }],
  ['files of any size', { scan: { maxFileSize: Infinity } }, {}],
  ['files of a kibibyte', { scan: { maxFileSize: 1 } }, { scanLargestKib: 1 }],
  ['an index that never grows old', { index: { warnAfterDays: 0 } }, { indexWarnAfterDays: 0 }],
  ['an age in words', { index: { warnAfterDays: 'a month' } }, {}],
  ['names of the user', { allowedNames: ['a', 1] }, { allowedNames: ['a'] }],
  ['private names', { private: { names: ['acme-*'] } }, { privateNames: ['acme-*'] }],
  [
    'private indexes',
    { 'private.indexes': ['https://a.example'] },
    { privateIndexes: ['https://a.example'] },
  ],
  ['a policy file', { policyFile: '/a/b.toml' }, { policyFile: '/a/b.toml' }],
  ['a policy file that is no path', { policyFile: 3 }, {}],
  ['unknown names off', { unknownNames: false }, { unknownNames: false }],
];

describe('parseSettings', () => {
  test.each(cases)('%s', (_what, value, expected) => {
    expect(parseSettings(value)).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  });

  test('takes anything and returns what it would read back', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (files, severities) => {
        const settings = parseSettings({ files, severities });
        for (const glob of [...settings.requirementFiles, ...settings.excludedFiles]) {
          expect(glob.length).toBeGreaterThan(0);
        }
        for (const key of Object.keys(settings.severities)) expect(SEVERITY_KEYS).toContain(key);
      }),
    );
  });

  test('reads at most 200 globs of at most 500 characters', () => {
    const { excludedFiles } = parseSettings({
      files: { exclude: ['x'.repeat(501), ...Array.from({ length: 300 }, () => 'a')] },
    });
    expect(excludedFiles).toEqual(Array.from({ length: 200 }, () => 'a'));
  });
});

test('every rule and every group may be given a severity', () => {
  expect(SEVERITY_KEYS).toEqual(expect.arrayContaining(['name.*', ...RULE_IDS]));
});
