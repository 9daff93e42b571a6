import { describe, expect, it } from 'vitest';
import { judgeName } from '../../../server/src/names/judge';
import { explain } from '../../../server/src/names/explain';
import { fakeIndex, fakeMalicious } from './fake-index';

const index = fakeIndex(
  ['requests', 'numpy', 'django', 'matplotlib', 'python-dateutil', 'urllib3'],
  ['pytest-own-plugin'],
);
const malicious = fakeMalicious({ 'evil-thing': 'MAL-2025-1', 'requets': '' });
const judge = (name: string) => judgeName(name, { index, malicious });

describe('judgeName', () => {
  it.each([
    ['requests', 'ranked', undefined, undefined],
    ['Python_Dateutil', 'ranked', undefined, undefined],
    ['pytest-own-plugin', 'registered', undefined, undefined],
    ['dajngo', 'absent', 'name.typo', 'django'],
    ['matplotlyb', 'absent', 'name.typo', 'matplotlib'],
    ['pythondateutil', 'absent', 'name.typo', 'python-dateutil'],
    ['dateutil-python', 'absent', 'name.combination', 'python-dateutil'],
    ['python-numpy', 'absent', 'name.combination', 'numpy'],
    ['requests-darwin-lite', 'absent', 'name.combination', 'requests'],
    ['darwin-requests', 'absent', 'name.combination', 'requests'],
    ['evil-thing', 'malicious', 'name.known-malicious', undefined],
    ['requets', 'malicious', 'name.known-malicious', 'requests'],
    ['nothing-alike', 'absent', 'name.unknown', undefined],
    ['', 'invalid', 'name.invalid', undefined],
    ['-django', 'invalid', 'name.invalid', 'django'],
    ['--', 'invalid', 'name.invalid', undefined],
    // an import name that can't be a package's
    ['_distutils_hack', 'invalid', 'name.import-name', undefined],
    ['djаngo', 'invalid', 'name.non-ascii', 'django'],
    ['d\u00adjango', 'invalid', 'name.invisible-character', 'django'],
    ['dj@ngo', 'invalid', 'name.invalid', 'django'],
    ['rnatplotlib', 'absent', 'name.look-alike', 'matplotlib'],
    ['x'.repeat(100_000), 'invalid', 'name.invalid', undefined],
    ['-'.repeat(10_000), 'invalid', 'name.invalid', undefined],
  ])('%s is %s, reported by %s for %s', (name, status, rule, target) => {
    const verdict = judge(name);
    expect(verdict.status).toBe(status);
    expect(verdict.findings.map((finding) => finding.rule)).toEqual(rule === undefined ? [] : [rule]);
    expect(verdict.findings[0]?.suggestions[0]?.name).toBe(target);
  });

  it('says why in one sentence', () => {
    const reason = judge('dajngo').findings[0]?.reason;
    expect(reason && explain(reason)).toBe(
      "Did you mean 'django' (number 3 by downloads)? 'dajngo' has 'j' and 'a' swapped; PyPI had no such name on 2026-11-01.",
    );
  });

  it('tells what is known of a reported name', () => {
    expect(judge('evil-thing').findings).toEqual([
      {
        rule: 'name.known-malicious',
        severity: 'error',
        reason: { kind: 'malicious', written: 'evil-thing', report: 'MAL-2025-1' },
        suggestions: [],
      },
    ]);
    // two slips are enough for a suggestion, since nobody can have meant the name itself
    const reported = fakeMalicious({ rqeusets: '' });
    const [finding] = judgeName('rqeusets', { index, malicious: reported }).findings;
    expect(finding?.suggestions.map(({ name }) => name)).toEqual(['requests']);
  });

  it('tells of an unknown name when that was', () => {
    expect(judge('nothing-alike').findings).toEqual([
      {
        rule: 'name.unknown',
        severity: 'information',
        reason: { kind: 'unknown', written: 'nothing-alike', date: '2026-11-01' },
        suggestions: [],
      },
    ]);
  });

  it('tells the status that a table answered for', () => {
    const backport = judgeName('asyncio', { index: fakeIndex(['asyncio']), malicious });
    expect(backport.findings[0]).toMatchObject({ severity: 'information', reason: { status: 'ranked' } });
    expect(judge('_distutils_hack').findings[0]).toMatchObject({ reason: { status: 'invalid' } });
  });

  it('calls nothing absent where the names could not be loaded', () => {
    const unloaded = { index: { ...index, names: 0 }, malicious };
    expect(judgeName('dajngo', unloaded)).toMatchObject({
      status: 'unchecked',
      findings: [{ rule: 'name.typo', severity: 'warning', reason: { status: 'unchecked' } }],
    });
    expect(judgeName('nothing-alike', unloaded)).toMatchObject({ status: 'unchecked', findings: [] });
  });

  it('is silent on a registered name that is hardly a slip of a little used one', () => {
    const far = fakeIndex(['flaskx'], ['flasky'], [14_000]);
    expect(judgeName('flasky', { index: far, malicious })).toMatchObject({
      status: 'registered',
      findings: [],
    });
  });

  it('judges a name by the other rules when one is ignored', () => {
    const ignored = new Set(['name.known-malicious'] as const);
    expect(judgeName('requets', { index, malicious, ignored }).findings[0]?.rule).toBe('name.typo');
  });
});
