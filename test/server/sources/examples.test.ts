import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSources } from '../../../server/src/sources/check-sources';
import type { RuleId } from '../../../shared/src/rule-ids';
import { applied, type Given, inputOf, privateNames } from './support';

const known = { 'requests': 'ranked', 'warehouse-client': 'registered' } as const;
const ACME = { known };

interface Row {
  readonly path: string;
  readonly given: Given;
  readonly found: readonly (readonly [rule: RuleId, severity: string, on: string])[];
  /** Whether the first fixes of all findings leave nothing louder than information. */
  readonly cured: boolean;
}

const rows: readonly Row[] = [
  {
    path: 'twin/requirements.txt',
    given: { known, policy: privateNames('warehouse-client') },
    found: [['name.private-collision', 'error', 'warehouse-client']],
    cured: false,
  },
  {
    path: 'extra-index/requirements.txt',
    given: ACME,
    found: [['source.ambiguous', 'warning', 'acme-billing']],
    cured: false,
  },
  {
    path: 'order/uv/pyproject.toml',
    given: ACME,
    found: [
      ['source.ambiguous', 'warning', 'acme-billing'],
      ['source.weak-strategy', 'warning', 'unsafe-best-match'],
    ],
    cured: true,
  },
  {
    path: 'order/poetry/pyproject.toml',
    given: ACME,
    found: [['source.ambiguous', 'warning', 'acme-billing']],
    cured: true,
  },
  {
    path: 'order/pdm/pyproject.toml',
    given: ACME,
    found: [['source.ambiguous', 'warning', 'acme-billing']],
    cured: true,
  },
];

const isLoud = ({ severity }: { severity: string }) => severity === 'error' || severity === 'warning';

describe('the examples of dependency confusion', () => {
  it.each(rows)('$path', ({ path, given, found, cured }) => {
    const text = readFileSync(new URL(`../../../examples/confusion/${path}`, import.meta.url), 'utf8');
    const loud = (now: string) => checkSources(inputOf(path, now, given)).filter(isLoud);
    const first = loud(text);
    expect(
      first.map(({ rule, severity, span }) => [rule, severity, text.slice(span.start, span.end)]),
    ).toEqual(found);
    if (!cured) return;
    const after = found.reduce((now) => {
      const fix = loud(now)[0]?.fixes[0];
      return fix === undefined ? now : applied(now, fix);
    }, text);
    expect(loud(after)).toEqual([]);
  });
});
