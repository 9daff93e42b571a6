import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../../shared/src/rule-ids';
import { DEFAULT_SETTINGS } from '../../../../shared/src/settings';
import type { Severity } from '../../../../shared/src/severity';
import { applyPolicy } from '../../../../server/src/analysis/policy/apply';
import { readPolicy } from '../../../../server/src/analysis/policy/read';
import { LineMap } from '../../../../server/src/manifests/line-map';
import type { Finding } from '../../../../server/src/analysis/types';

const TODAY = '2026-11-25';

interface Case {
  readonly title: string;
  readonly policy?: string;
  readonly text: string;
  /** `rule name`, each on the first place where the name stands. */
  readonly found: readonly (readonly [rule: RuleId, name: string, severity?: Severity])[];
  /** `rule: severity`, or `rule: by (reason)` where it is suppressed. */
  readonly expected: readonly string[];
  readonly path?: string;
  readonly trusted?: boolean;
}

const UTILS = '[[allow]]\nname = "acme-utils"\nrules = ["name.unknown"]\nreason = "ours"\n';

const CASES: readonly Case[] = [
  { title: 'no policy', text: 'a\n', found: [['name.unknown', 'a']], expected: ['name.unknown: error'] },
  {
    title: 'an approval, compared as PEP 503 names',
    policy: UTILS,
    text: 'Acme_Utils\nb\n',
    found: [
      ['name.unknown', 'Acme_Utils'],
      ['name.unknown', 'b'],
    ],
    expected: ['name.unknown: policy (ours)', 'name.unknown: error'],
  },
  {
    title: 'an approval of another rule',
    policy: UTILS,
    text: 'acme-utils\n',
    found: [['name.typo', 'acme-utils']],
    expected: ['name.typo: error'],
  },
  {
    title: 'an approval on its last day',
    policy: `${UTILS}until = ${TODAY}\n`,
    text: 'acme-utils\n',
    found: [['name.unknown', 'acme-utils']],
    expected: ['name.unknown: policy (ours)'],
  },
  {
    title: 'an approval that is over',
    policy: `${UTILS}until = 2026-11-24\n`,
    text: 'acme-utils\n',
    found: [['name.unknown', 'acme-utils']],
    expected: ['name.unknown: error'],
  },
  {
    title: 'an approval for other files',
    policy: `${UTILS}files = ["services/**"]\n`,
    text: 'acme-utils\n',
    found: [['name.unknown', 'acme-utils']],
    expected: ['name.unknown: error'],
  },
  {
    title: 'an approval for this file',
    policy: `${UTILS}files = ["services/**"]\n`,
    path: 'services/api/requirements.txt',
    text: 'acme-utils\n',
    found: [['name.unknown', 'acme-utils']],
    expected: ['name.unknown: policy (ours)'],
  },
  {
    title: 'an approval without trust',
    policy: UTILS,
    trusted: false,
    text: 'acme-utils\n',
    found: [['name.unknown', 'acme-utils']],
    expected: ['name.unknown: error'],
  },
  {
    title: 'an approval with a slip in a key holds nothing',
    policy: `${UTILS}file = ["services/**"]\n`,
    text: 'acme-utils\n',
    found: [['name.unknown', 'acme-utils']],
    expected: ['name.unknown: error'],
  },
  {
    title: 'an approval in a broken file holds nothing',
    policy: `${UTILS}\nx = [\n`,
    text: 'acme-utils\n',
    found: [['name.unknown', 'acme-utils']],
    expected: ['name.unknown: error'],
  },
  {
    title: 'a severity, of the rule before that of its group',
    policy: '[severity]\n"name.*" = "hint"\n"name.typo" = "warning"\n',
    text: 'a\nb\n',
    found: [
      ['name.typo', 'a'],
      ['name.unknown', 'b'],
    ],
    expected: ['name.typo: warning', 'name.unknown: hint'],
  },
  {
    title: 'a rule that is off is listed as suppressed',
    policy: '[severity]\n"name.typo" = "off"\n',
    text: 'a\n',
    found: [['name.typo', 'a']],
    expected: ['name.typo: policy (name.typo is off in lookalike.toml)'],
  },
  {
    title: 'without trust a severity can only rise',
    policy: '[severity]\n"name.typo" = "off"\n"name.unknown" = "error"\n"name.combination" = "hint"\n',
    trusted: false,
    text: 'a\nb\nc\n',
    found: [
      ['name.typo', 'a', 'warning'],
      ['name.unknown', 'b', 'hint'],
      ['name.combination', 'c', 'warning'],
    ],
    expected: ['name.typo: warning', 'name.unknown: error', 'name.combination: warning'],
  },
  {
    title: 'ignored files',
    policy: 'ignore-files = ["vendor/**"]\n',
    path: 'vendor/x/requirements.txt',
    text: 'a\n',
    found: [['name.typo', 'a']],
    expected: ['name.typo: policy (`ignore-files` of lookalike.toml: vendor/**)'],
  },
  {
    title: 'private names are not strange, but may be malicious',
    policy: '[private]\nnames = ["acme-*", "other"]\n',
    text: 'acme-core\nother\nacme-evil\n',
    found: [
      ['name.unknown', 'acme-core'],
      ['name.typo', 'other'],
      ['name.known-malicious', 'acme-evil'],
    ],
    expected: [
      'name.unknown: policy (a private name of lookalike.toml)',
      'name.typo: policy (a private name of lookalike.toml)',
      'name.known-malicious: error',
    ],
  },
  {
    title: 'a comment on the line',
    text: 'a  # lookalike: ignore[name.typo] -- a fork\nb\n',
    found: [
      ['name.typo', 'a'],
      ['name.typo', 'b'],
    ],
    expected: ['name.typo: comment (a fork)', 'name.typo: error'],
  },
  {
    title: 'a comment on its own line, for the next one with its continuation',
    text: '# lookalike: ignore[name.typo, hash.weak] -- a fork\n\n# more\na \\\n  --hash=x\nb\n',
    found: [
      ['name.typo', 'a'],
      ['hash.weak', '--hash=x'],
      ['name.typo', 'b'],
    ],
    expected: ['name.typo: comment (a fork)', 'hash.weak: comment (a fork)', 'name.typo: error'],
  },
  {
    title: 'a comment without trust',
    text: 'a  # lookalike: ignore[name.typo] -- a fork\n',
    trusted: false,
    found: [['name.typo', 'a']],
    expected: ['name.typo: error'],
  },
  {
    title: 'a comment for the file',
    text: '# lookalike: ignore-file[name.typo] until=2026-12-01 -- frozen\na\nb\n',
    found: [
      ['name.typo', 'a'],
      ['name.typo', 'b'],
    ],
    expected: ['name.typo: comment (frozen)', 'name.typo: comment (frozen)'],
  },
  {
    title: 'a comment for the file too far below',
    text: `${'\n'.repeat(10)}# lookalike: ignore-file[name.typo] -- frozen\na\n`,
    found: [['name.typo', 'a']],
    expected: ['policy.invalid: error', 'name.typo: error'],
  },
  {
    title: 'a comment inside a continuation holds nothing',
    text: 'a \\\n  # lookalike: ignore[name.typo] -- x\n  --hash=x\n',
    found: [['name.typo', 'a']],
    expected: ['name.typo: error', 'policy.invalid: error'],
  },
  {
    title: 'comments that are over, without a reason, or of no use',
    text: [
      'a # lookalike: ignore[name.typo] until=2026-01-01 -- x',
      'b # lookalike: ignore[name.typo]',
      'c # lookalike: ignore[name.typo] -- x',
      'd # lookalike: ignore[name.typo, name.unknown] -- x',
    ].join('\n'),
    found: [
      ['name.typo', 'a '],
      ['name.typo', 'b '],
      ['name.typo', 'd '],
    ],
    expected: [
      'name.typo: error',
      'policy.expired: warning',
      'name.typo: comment',
      'policy.no-reason: warning',
      'policy.unused: information',
      'name.typo: comment (x)',
      'policy.unused: information',
    ],
  },
];

function findingsOf(text: string, found: Case['found']): readonly Finding[] {
  const lines = new LineMap(text);
  return found.map(([rule, name, severity = 'error']) => {
    const start = text.search(new RegExp(`^\\s*${name}`, 'm'));
    const span = { start, end: start + name.length };
    const normalized = name.trim().toLowerCase().replaceAll('_', '-');
    const range = lines.range(span);
    return { rule, severity, message: '', name, normalized, span, range, suggestions: [], fixes: [] };
  });
}

describe('applyPolicy', () => {
  it.each(CASES)('$title', ({ policy, text, found, expected, path = 'requirements.txt', trusted = true }) => {
    const files = policy === undefined ? [] : [{ path: 'lookalike.toml', text: policy }];
    const { findings } = applyPolicy({
      path,
      text,
      format: 'requirements',
      settings: DEFAULT_SETTINGS,
      findings: findingsOf(text, found),
      policy: readPolicy(files, { trusted }),
      today: TODAY,
      trusted,
      complete: true,
    });
    const shown = findings.map(({ rule, severity, suppressed }) => {
      if (suppressed === undefined) return `${rule}: ${severity}`;
      return `${rule}: ${suppressed.by}${suppressed.reason === undefined ? '' : ` (${suppressed.reason})`}`;
    });
    expect(shown).toEqual(expected);
  });
});
