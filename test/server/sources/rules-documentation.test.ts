import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSources } from '../../../server/src/sources/check-sources';
import { inputOf, type Given, privateNames } from './support';

/** What the examples in the documentation take for granted: private names, a twin on PyPI, popular names. */
const GIVEN: Given = {
  policy: { ...privateNames('acme-core', 'acme-*'), requirePin: true },
  known: {
    'acme-twin': 'registered',
    'requests': { status: 'ranked', version: '2.32.0' },
    'six': { status: 'ranked', version: '1.17.0' },
  },
};

interface Example {
  readonly rule: string;
  readonly kind: string;
  readonly path: string;
  readonly text: string;
}

/** The fenced blocks of rules on private names and on locks, which say of what file they are and whether it is bad. */
function examplesIn(document: string): readonly Example[] {
  return document.split(/^## /m).flatMap((section) => {
    const rule = section.slice(0, section.indexOf('\n'));
    return [...section.matchAll(/^```\w+ private (bad|good) (\S+)\n(.*?)^```$/gms)].map(
      ([, kind = '', path = '', text = '']) => ({
        rule,
        kind,
        path,
        text,
      }),
    );
  });
}

const examples = examplesIn(readFileSync('docs/rules.md', 'utf8'));

describe('the examples of docs/rules.md', () => {
  it('are there, bad and good ones for each rule', () => {
    const rules = new Set(examples.map(({ rule }) => rule));
    expect(rules.size).toBe(7);
    for (const rule of rules) {
      const kinds = new Set(examples.filter((one) => one.rule === rule).map(({ kind }) => kind));
      expect([rule, ...[...kinds].sort()]).toEqual([rule, 'bad', 'good']);
    }
  });

  it.each(examples)('$rule: a $kind $path', ({ rule, kind, path, text }) => {
    const found = checkSources(inputOf(path, text, GIVEN)).map((finding) => finding.rule as string);
    if (kind === 'bad') expect(found).toContain(rule);
    else expect(found).not.toContain(rule);
  });
});
