import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { completeWithReleases } from '../../../server/src/analysis/complete';
import { createEngine } from '../../../server/src/analysis/engine';
import { loadData } from '../../../server/src/analysis/load-data';
import { createReleases, knownReleases } from '../../../server/src/analysis/releases';
import { emptyIndex } from '../../../server/src/names/index/name-index';
import { NO_SURROUNDINGS } from '../../../server/src/analysis/surroundings/types';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';

const readData = (name: string): Promise<Uint8Array> => readFile(`data/${name}`);
const { data } = await loadData(readData);
const PRIVATE = new Set(['zorblax-billing', 'acme-lib', 'dajngo', 'django']);
const engine = createEngine({ ...data, privateNames: PRIVATE });
const plain = createEngine(data);
const basis = { today: '2026-11-25', trusted: true, own: [] };

/** `rule name` of every finding, and the messages. */
async function findingsOf(text: string, of = engine) {
  const path = 'requirements.txt';
  const { findings } = await completeWithReleases(
    {
      path,
      text,
      analysis: of.analyze({ path, text }),
      surroundings: NO_SURROUNDINGS,
      engine: of,
      settings: DEFAULT_SETTINGS,
      basis,
    },
    knownReleases(createReleases(data.index, readData, () => undefined)),
  );
  const active = findings.filter(({ suppressed }) => suppressed === undefined);
  return active.map(({ rule, name, message }) => ({ found: `${rule} ${name}`, message }));
}

const EXTRA = '--extra-index-url https://pypi.acme.example/simple\n';

test.each([
  ['a name that nobody registered', 'zorblax-billing==1.0\n', []],
  ['a name that looks like a popular one', 'dajngo==1.0\n', []],
  ['a popular name that a private index lists as well', `${EXTRA}django==5.2\n`, ['source.extra-index ']],
  ['a name with an open end, beside PyPI', `${EXTRA}zorblax-billing\n`, ['source.ambiguous zorblax-billing']],
  ['a slip of it', 'zorblax-biling==1.0\n', ['name.private-lookalike zorblax-biling']],
])('the names of a private index are private: %s', async (_what, text, expected) => {
  expect((await findingsOf(text)).map(({ found }) => found)).toEqual(expected);
});

test('without that index they are unknown', async () => {
  expect((await findingsOf('zorblax-billing==1.0\n', plain)).map(({ found }) => found)).toEqual([
    'name.unknown zorblax-billing',
  ]);
});

test('a collision tells the public twin by its latest version and month', async () => {
  const release = (await createReleases(data.index, readData, () => undefined)())('acme-lib');
  const [collision] = await findingsOf('acme-lib==0.1.0\n');
  expect(collision).toEqual({
    found: 'name.private-collision acme-lib',
    message: expect.stringContaining(
      `(latest ${release?.version ?? '?'} of ${release?.month ?? '?'}, index of ${data.index.date})`,
    ) as string,
  });
});

test('without an index no name is taken for a private one', async () => {
  const blind = createEngine({ ...data, index: emptyIndex('') });
  expect(
    (await findingsOf(`${EXTRA}requests>=2\nzorblax-billing\n`, blind)).map(({ found }) => found),
  ).toEqual(['source.extra-index ']);
});

test('without an index a private name is still one, and nobody says that its name is free', async () => {
  const blind = createEngine({ ...data, index: emptyIndex(''), privateNames: PRIVATE });
  const [ambiguous, ...others] = await findingsOf(`${EXTRA}zorblax-billing\ndjango\n`, blind);
  expect(ambiguous?.found).toBe('source.ambiguous zorblax-billing');
  expect(ambiguous?.message).toContain('could not be looked up');
  expect(others.map(({ found }) => found)).toEqual(['source.ambiguous django']);
});
