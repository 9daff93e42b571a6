import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../../shared/src/rule-ids';
import type { Finding } from '../../../../server/src/analysis/types';
import { addedFindings, type JudgedText } from '../../../../server/src/cli/diff/added';
import { LineMap } from '../../../../server/src/manifests/line-map';
import { readerOf } from '../../../../server/src/manifests/registry';
import type { FormatId } from '../../../../server/src/manifests/types';

/** Every name is found by `name.unknown`, every option by `source.extra-index`. */
function judged(text: string, format: FormatId): JudgedText {
  const manifest = readerOf(format)?.(text);
  if (manifest === undefined) throw new Error(format);
  const lines = new LineMap(text);
  const finding = (rule: RuleId, name: string, span: { start: number; end: number }): Finding => ({
    rule,
    severity: 'error',
    message: '',
    name,
    normalized: name.toLowerCase().replaceAll('_', '-'),
    span,
    range: lines.range(span),
    suggestions: [],
    fixes: [],
  });
  const findings = [
    ...manifest.entries.map((entry) => finding('name.unknown', entry.name, entry.nameSpan)),
    ...manifest.options.map((option) => finding('source.extra-index', '', option.span)),
  ];
  return { text, manifest, findings: findings.sort((a, b) => a.span.start - b.span.start) };
}

const PROJECT = (main: string, dev: string) =>
  `[project]\ndependencies = [${main}]\n[dependency-groups]\ndev = [${dev}]\n`;

const CASES: readonly (readonly [
  title: string,
  format: FormatId,
  before: string,
  now: string,
  found: string[],
])[] = [
  ['nothing changed', 'requirements', 'a\nb\n', 'a\nb\n', []],
  ['a new name', 'requirements', 'a\n', 'a\nb\n', ['b']],
  ['all moved', 'requirements', 'a\nb\n', '# x\n\nb\na\n', []],
  ['another version', 'requirements', 'a==1\n', 'a==2\n', []],
  ['another spelling of the same name', 'requirements', 'A_b\n', 'a-b\n', []],
  ['a name that is gone', 'requirements', 'a\nb\n', 'a\n', []],
  ['a name in another group', 'pyproject', PROJECT('"a"', ''), PROJECT('"a"', '"a"'), ['a']],
  ['a name that moves to another group', 'pyproject', PROJECT('"a"', ''), PROJECT('', '"a"'), ['a']],
  [
    'an option that was there',
    'requirements',
    '--extra-index-url https://a.example\na\n',
    'a\n--extra-index-url https://a.example\n',
    [],
  ],
  [
    'a new option',
    'requirements',
    'a\n',
    '--extra-index-url https://a.example\na\n',
    ['--extra-index-url https://a.example'],
  ],
  [
    'an option a second time',
    'requirements',
    '-i https://a.example\n',
    '-i https://a.example\n-i https://a.example\n',
    ['-i https://a.example'],
  ],
];

describe('addedFindings', () => {
  it.each(CASES)('%s', (_title, format, before, now, found) => {
    const after = judged(now, format);
    const added = addedFindings(after, judged(before, format));
    expect(added.map(({ span }) => now.slice(span.start, span.end))).toEqual(found);
  });
});
