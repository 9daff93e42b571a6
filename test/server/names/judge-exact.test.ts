import { describe, expect, it } from 'vitest';
import { betterThan, judgeExact } from '../../../server/src/names/judge-exact';
import type { NameStatus } from '../../../server/src/names/types';
import { fakeIndex, fakeMalicious } from './fake-index';

const index = fakeIndex(
  ['requests', 'opencv-python', 'scikit-learn', 'asyncio', 'awscli', 'boto3', 'opencv-python-headless'],
  ['sklearn', 'aws'],
);
const context = { index, malicious: fakeMalicious() };
const { date } = index;

describe('judgeExact', () => {
  it.each<readonly [string, NameStatus]>([
    ['requests', 'ranked'],
    ['nothing-alike', 'absent'],
  ])('has nothing to say of %s', (name, status) => {
    expect(judgeExact(name, status, context)).toBeUndefined();
  });

  it.each<readonly [string, NameStatus, object, readonly string[]]>([
    [
      'json',
      'absent',
      {
        rule: 'name.standard-library',
        severity: 'error',
        reason: { kind: 'standard-library', written: 'json', status: 'absent', date, module: 'json' },
      },
      [],
    ],
    [
      'stringio',
      'absent',
      {
        rule: 'name.standard-library',
        severity: 'error',
        reason: {
          kind: 'standard-library',
          written: 'stringio',
          status: 'absent',
          date,
          module: 'StringIO',
          now: 'io',
        },
      },
      [],
    ],
    [
      'cv2',
      'absent',
      {
        rule: 'name.import-name',
        severity: 'error',
        mechanism: 'import-name',
        reason: {
          kind: 'import-name',
          written: 'cv2',
          status: 'absent',
          date,
          importName: 'cv2',
          distribution: 'opencv-python',
          rank: 2,
        },
      },
      ['opencv-python 2 import-name', 'opencv-python-headless 7 import-name'],
    ],
    [
      // The index knows no package for it: none is suggested, and no rank is told.
      'pil',
      'absent',
      {
        rule: 'name.import-name',
        severity: 'error',
        mechanism: 'import-name',
        reason: {
          kind: 'import-name',
          written: 'pil',
          status: 'absent',
          date,
          importName: 'PIL',
          distribution: 'pillow',
        },
      },
      [],
    ],
    [
      'aws',
      'registered',
      {
        rule: 'name.preferred',
        severity: 'information',
        mechanism: 'preferred',
        reason: {
          kind: 'preferred',
          written: 'aws',
          better: 'awscli',
          why: 'is an unmaintained Fabric helper of 2013, not a tool of Amazon.',
        },
      },
      ['awscli 5 preferred', 'boto3 6 preferred'],
    ],
  ])('%s, %s', (name, status, expected, suggested) => {
    const { suggestions = [], ...finding } = judgeExact(name, status, context) ?? {};
    expect(finding).toStrictEqual(expected);
    expect(suggestions.map((one) => `${one.name} ${one.rank ?? '-'} ${one.mechanism}`)).toEqual(suggested);
  });

  it.each([
    ['json', 'name.standard-library'],
    ['cv2', 'name.import-name'],
    ['sklearn', 'name.preferred'],
  ] as const)('is silent on %s where %s does not report', (name, rule) => {
    expect(judgeExact(name, 'absent', { ...context, ignored: new Set([rule]) })).toBeUndefined();
    expect(judgeExact(name, 'absent', { ...context, ignored: new Set(['name.typo']) })?.rule).toBe(rule);
  });

  it('suggests unseen what it means where no index could be loaded, three at most', () => {
    const none = { ...context, index: { ...fakeIndex([]), date: '' } };
    const suggestions = judgeExact('cv2', 'unchecked', none)?.suggestions ?? [];
    expect(suggestions.map(({ name }) => name)).toEqual([
      'opencv-python',
      'opencv-python-headless',
      'opencv-contrib-python',
    ]);
    expect(suggestions.map(({ rank }) => rank)).toEqual([undefined, undefined, undefined]);
  });
});

it.each([
  ['sklearn', 'scikit-learn'],
  ['aws', 'awscli'],
  ['mysql', undefined],
  ['asyncio', undefined],
  ['requests', undefined],
])('rather than %s: %s', (name, better) => {
  expect(betterThan(name, index)?.name).toBe(better);
});

it('takes an import name for the package of that name where that is the more popular one', () => {
  const popular = fakeIndex(['docx', 'python-docx']);
  expect(betterThan('docx', popular)).toBeUndefined();
  expect(judgeExact('docx', 'ranked', { ...context, index: popular })).toBeUndefined();
  const rare = fakeIndex(['python-docx', 'docx']);
  expect(betterThan('docx', rare)?.name).toBe('python-docx');
  expect(judgeExact('docx', 'ranked', { ...context, index: rare })?.rule).toBe('name.import-name');
});
