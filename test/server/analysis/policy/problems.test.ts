import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../shared/src/settings';
import type { PolicyBasis } from '../../../../server/src/analysis/policy/basis';
import { policyFor } from '../../../../server/src/analysis/policy/basis';
import { policyFindings } from '../../../../server/src/analysis/policy/own-findings';
import { sourcePolicyOf } from '../../../../server/src/analysis/policy/source-policy';

const BASIS: PolicyBasis = { today: '2026-11-25', trusted: true, own: [] };
const ALLOW = '[[allow]]\nname = "a"\nrules = ["name.typo"]\n';

/** A policy file; each problem as its rule, the text that it is on, and what its first fix makes of that. */
const CASES: readonly (readonly [
  text: string,
  ...problems: (readonly [rule: string, on: string, fixed?: string])[],
])[] = [
  ['schema = 1\n'],
  ['ignore-file = []\n', ['policy.invalid', 'ignore-file', 'ignore-files']],
  ['zzzzzzzzzz = []\n', ['policy.invalid', 'zzzzzzzzzz']],
  ['schema = 1\nschema = 1\n', ['policy.invalid', 'schema']],
  [
    'ignore-files = ["**", "a*b*c*.txt", "+(a)"]\n',
    ['policy.invalid', '"**"'],
    ['policy.invalid', '"a*b*c*.txt"'],
  ],
  ['[severity]\n"name.typo" = "errror"\n', ['policy.invalid', 'errror', 'error']],
  ['[private]\nnames = ["ab*", "a b"]\n', ['policy.invalid', '"ab*"'], ['policy.invalid', '"a b"']],
  ['[private]\nindexes = ["pkgs.acme.example"]\n', ['policy.invalid', '"pkgs.acme.example"']],
  ['[private]\nindexes = ["https://u:p@a.example"]\n', ['policy.invalid', '"https://u:p@a.example"']],
  [`${ALLOW}reason = "x"\n`],
  [ALLOW, ['policy.no-reason', 'allow']],
  [`require-reason = false\n${ALLOW}`],
  [`${ALLOW}reason = "x"\nuntil = 2026-11-24\n`, ['policy.expired', '2026-11-24', '']],
  [`${ALLOW}reason = "x"\nuntil = 2026-02-30\n`, ['policy.invalid', '2026-02-30']],
  [`${ALLOW}reason = "x"\nuntil = "2026-11-25"\n`],
  [`max-days = 30\n${ALLOW}reason = "x"\n`, ['policy.no-expiry', 'allow']],
  [`max-days = 30\n${ALLOW}reason = "x"\nuntil = 2026-12-26\n`, ['policy.no-expiry', '2026-12-26']],
  [`max-days = 30\n${ALLOW}reason = "x"\nuntil = 2026-12-25\n`],
  ['[[allow]]\nname = "a"\nrules = ["name.tipo"]\n', ['policy.invalid', 'name.tipo', 'name.typo']],
  ['[[allow]]\nname = "a"\nrules = []\n', ['policy.invalid', '[]']],
  ['x = [[\nignore-file = []\n', ['policy.invalid', '[']],
];

describe('what is wrong with a policy', () => {
  it.each(CASES.map(([text, ...problems]) => ({ text, problems })))('$text', ({ text, problems }) => {
    const file = { path: 'lookalike.toml', text };
    const found = policyFindings(
      file,
      policyFor([file], BASIS, DEFAULT_SETTINGS),
      BASIS.today,
      DEFAULT_SETTINGS,
      BASIS,
    );
    const shown = found.map(({ rule, span, fixes: [fix] }) => {
      const on = text.slice(span.start, span.end);
      return fix === undefined ? [rule, on] : [rule, on, fix.newText];
    });
    expect(shown.map(([rule, on, fixed]) => [rule, on === undefined ? on : on.slice(0, 30), fixed])).toEqual(
      problems.map(([rule, on, fixed]) => [rule, on, fixed]),
    );
    for (const { message } of found) expect(message).not.toContain('u:p');
  });
});

describe('the policy of a file', () => {
  it('is that of the settings, of the own files, and of the folders, nearest first', () => {
    const policies = [
      { path: 'a/lookalike.toml', text: 'max-days = 10\n[private]\nnames = ["near-*"]\n' },
      {
        path: 'pyproject.toml',
        text: '[tool.lookalike]\nmax-days = 20\n[tool.lookalike.private]\nnames = ["far"]\n',
      },
      { path: 'b/pyproject.toml', text: '[project]\nname = "lookalike"\n' },
    ];
    const settings = {
      ...DEFAULT_SETTINGS,
      privateNames: ['Mine_Too', '*'],
      privateIndexes: ['https://U@A.example'],
    };
    const policy = policyFor(policies, BASIS, settings);
    expect(policy.maxDays).toBe(10);
    expect(policy.files.map(({ path }) => path)).toEqual([
      "the user's settings",
      'a/lookalike.toml',
      'pyproject.toml',
    ]);
    const source = sourcePolicyOf(policy);
    expect(['near-x', 'far', 'mine-too', 'other', 'near'].map((name) => source.isPrivateName(name))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(source.indexes).toEqual(['https://a.example/']);
    expect(policyFor(policies, BASIS, settings)).toBe(policy);
  });

  it('only tightens where it is not trusted', () => {
    const policies = [
      {
        path: 'lookalike.toml',
        text: 'require-reason = false\nmax-days = 9\n[private]\nnames = ["acme-*"]\nmirrors = ["https://a.example"]\n',
      },
    ];
    const policy = policyFor(policies, { ...BASIS, trusted: false }, DEFAULT_SETTINGS);
    expect(policy).toMatchObject({
      requireReason: true,
      maxDays: 9,
      privatePrefixes: ['acme-'],
      mirrors: [],
    });
  });
});
