import { expect, it } from 'vitest';
import { inspectCharacters } from '../../../server/src/names/characters/inspect';
import { judgeCharacters } from '../../../server/src/names/judge-characters';
import { fakeIndex, fakeMalicious } from './fake-index';

const context = {
  index: fakeIndex(['requests', 'numpy', 'django', 'pip', 'sip', 'fhls'], ['own-plugin']),
  malicious: fakeMalicious(),
};

it.each([
  // written, rule, mechanism, suggestions
  ['djаngo', 'name.non-ascii', 'non-ascii', ['django 3']],
  ['d\u200bjango', 'name.invisible-character', 'invisible', ['django 3']],
  ['d\u202ejango', 'name.invisible-character', 'invisible', ['django 3']],
  ['d\u200bjаngo', 'name.non-ascii', 'non-ascii', ['django 3']],
  ['d\u202ejаngo', 'name.non-ascii', 'non-ascii', ['django 3']],
  ['dj@ngo', 'name.invalid', 'non-ascii', ['django 3']],
  ['own–plugin', 'name.non-ascii', 'non-ascii', ['own-plugin -']],
  ['中', 'name.non-ascii', 'non-ascii', []],
  // read otherwise than the likeliest way
  ['\u0584ip', 'name.non-ascii', 'non-ascii', ['pip 4', 'sip 5']],
  // each character read in an unlikely way: more forms than are written
  ['\u017f\u03b7\u0399\u0584', 'name.non-ascii', 'non-ascii', ['fhls 6']],
  // more characters with several readings each than forms are written
  ['\u03b7\u03c5\u03bcp\u03b3', 'name.non-ascii', 'non-ascii', ['numpy 2']],
] as const)('%j: %s', (written, rule, mechanism, names) => {
  const finding = judgeCharacters(written, context);
  expect(finding).toMatchObject({ rule, mechanism, severity: 'error' });
  const suggestions = finding?.suggestions ?? [];
  expect(suggestions.map(({ name, rank }) => `${name} ${rank ?? '-'}`).sort()).toEqual(names);
  const [best] = suggestions;
  expect(finding?.reason).toEqual({
    kind: 'characters',
    written,
    issues: inspectCharacters(written),
    ...(best === undefined ? {} : { target: best.name }),
    ...(best?.rank === undefined ? {} : { rank: best.rank }),
  });
});

it('still is an error where its rule does not report', () => {
  const ignored = new Set(['name.non-ascii'] as const);
  expect(judgeCharacters('djаngo', { ...context, ignored })?.rule).toBe('name.invalid');
  expect(judgeCharacters('d\u200bjango', { ...context, ignored })?.rule).toBe('name.invisible-character');
});

it.each(['django', 'Zope.Interface_2-x', '', 'а'.repeat(256)])(
  'leaves %j to the other judgements',
  (written) => {
    expect(judgeCharacters(written, context)).toBeUndefined();
  },
);

it('looks at names up to 255 characters long', () => {
  expect(judgeCharacters('а'.repeat(255), context)?.rule).toBe('name.non-ascii');
});
