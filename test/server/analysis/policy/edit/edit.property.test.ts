import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { addAllow } from '../../../../../server/src/analysis/policy/edit/allow';
import { addPrivateName } from '../../../../../server/src/analysis/policy/edit/private-names';
import type { Change } from '../../../../../server/src/analysis/types';
import type { WrittenPolicy } from './arbitrary-policy';
import { arbitraryPolicy } from './arbitrary-policy';

const RUNS = 1000;

type Value = Record<string, unknown>;

function valueOf(text: string): Value {
  return parse(text.replace(/^\ufeff/, ''));
}

/** The policy of a file, which is made where there is none. */
function policyOf({ path }: WrittenPolicy, value: Value): Value {
  if (path === 'lookalike.toml') return value;
  const tool = (value.tool ??= {}) as Value;
  return (tool.lookalike ??= {}) as Value;
}

function applied(text: string, changes: readonly Change[]): string {
  return [...changes]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

/** All that was there is there still, in its order: the text differs by what was put in. */
function expectOnlyInsertions(text: string, changes: readonly Change[]): void {
  for (const { span } of changes) expect(text.slice(span.start, span.end).replace(/[[\]{}\s]/g, '')).toBe('');
}

function expectLineEndsStay(before: string, after: string): void {
  const isWindows = before.includes('\r\n');
  if (before.includes('\n')) expect(/(?<!\r)\n/.test(after)).toBe(!isWindows);
}

const entry = fc.record({
  name: fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/),
  reason: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('say "why" \\ \'so\' # no')),
  until: fc.option(fc.constant('2027-06-30')),
});

describe('edits of policy files', () => {
  it('add exactly one approval', () => {
    fc.assert(
      fc.property(arbitraryPolicy, entry, (file, { name, reason, until }) => {
        const allow = {
          name,
          rules: ['name.unknown' as const],
          reason,
          ...(until === null ? {} : { until }),
        };
        const changes = addAllow(file.path, file.text, allow);
        if (typeof changes === 'string') throw new Error(changes);
        const after = applied(file.text, changes);
        const expected = valueOf(file.text);
        const policy = policyOf(file, expected);
        const added = { ...allow, ...(until === null ? {} : { until: new Date(until) }) };
        policy.allow = [...((policy.allow as readonly unknown[] | undefined) ?? []), added];
        expect(JSON.parse(JSON.stringify(valueOf(after)).replaceAll('T00:00:00.000Z', ''))).toEqual(
          JSON.parse(JSON.stringify(expected).replaceAll('T00:00:00.000Z', '')),
        );
        expectOnlyInsertions(file.text, changes);
        expectLineEndsStay(file.text, after);
      }),
      { numRuns: RUNS },
    );
  });

  it('add exactly one private name', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (file) => {
        const changes = addPrivateName(file.path, file.text, 'acme-*');
        if (typeof changes === 'string') throw new Error(changes);
        const after = applied(file.text, changes);
        const expected = valueOf(file.text);
        const part = (policyOf(file, expected).private ??= {}) as Value;
        part.names = [...((part.names as readonly string[] | undefined) ?? []), 'acme-*'];
        expect(valueOf(after)).toEqual(expected);
        expectOnlyInsertions(file.text, changes);
        expectLineEndsStay(file.text, after);
      }),
      { numRuns: RUNS },
    );
  });
});
