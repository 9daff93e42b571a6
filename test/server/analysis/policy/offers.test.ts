import { expect, test } from 'vitest';
import { offersFor } from '../../../../server/src/analysis/policy/offers';
import type { Finding } from '../../../../server/src/analysis/types';
import type { NameIndex } from '../../../../server/src/names/types';
import type { RuleId } from '../../../../shared/src/rule-ids';

const ranked = ['azure-core', 'requests'];
const index: NameIndex = {
  date: '2026-11-01',
  names: ranked.length,
  ranked,
  rank: (name) => (ranked.includes(name) ? ranked.indexOf(name) + 1 : undefined),
  has: (name) => ranked.includes(name),
  release: () => undefined,
};
const nowhere = { start: 0, end: 0 };
const zero = { line: 0, character: 0 };

function titles(rule: RuleId, normalized: string): readonly string[] {
  const finding: Finding = {
    rule,
    severity: 'warning',
    name: normalized,
    normalized,
    span: nowhere,
    range: { start: zero, end: zero },
    message: '',
    suggestions: [],
    fixes: [],
  };
  return offersFor(finding, index).map(({ title, scope }) => `${scope}: ${title}`);
}

const IN_PROJECT = 'project: Allow `acme-x` in the project';

test.each<[rule: RuleId, name: string, offers: readonly string[]]>([
  [
    'name.unknown',
    'acme-x',
    [
      IN_PROJECT,
      'prefix: Trust the prefix `acme-*`',
      'line: Ignore name.unknown on this line',
      'user: Allow `acme-x` for me',
    ],
  ],
  ['name.typo', 'acme-x', [IN_PROJECT, 'line: Ignore name.typo on this line', 'user: Allow `acme-x` for me']],
  // A private name is looked at more closely by the rules on sources, so that the prefix is no way to quiet them.
  ['source.ambiguous', 'acme-x', [IN_PROJECT, 'line: Ignore source.ambiguous on this line']],
  ['source.public-first', 'acme-x', [IN_PROJECT, 'line: Ignore source.public-first on this line']],
  ['name.private-collision', 'acme-x', [IN_PROJECT, 'line: Ignore name.private-collision on this line']],
  // The beginning of a popular name is nobody's own.
  [
    'name.unknown',
    'azure-x',
    [
      'project: Allow `azure-x` in the project',
      'line: Ignore name.unknown on this line',
      'user: Allow `azure-x` for me',
    ],
  ],
  ['source.insecure-url', '', ['line: Ignore source.insecure-url on this line']],
  ['name.known-malicious', 'acme-x', []],
  ['name.non-ascii', 'acme-x', []],
  ['name.invisible-character', 'acme-x', []],
  ['name.invalid', 'acme-x', []],
  ['policy.unused', 'acme-x', []],
])('%s %s', (rule, name, offers) => {
  expect(titles(rule, name)).toEqual(offers);
});
