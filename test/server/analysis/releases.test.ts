import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createReleases, knownReleases } from '../../../server/src/analysis/releases';
import { readIndex } from '../../../server/src/names/index/name-index';

const data = new URL('../../../data/', import.meta.url);
const names = readIndex(await readFile(new URL('names.bin', data)));
if (!('index' in names)) throw new Error(names.problem);
const { index } = names;

test('the releases are read once, when they are first asked for', async () => {
  const read: string[] = [];
  const problems: string[] = [];
  const releases = createReleases(
    index,
    (name) => {
      read.push(name);
      return readFile(new URL(name, data));
    },
    (problem) => problems.push(problem),
  );
  expect(read).toEqual([]);
  const [one, other] = await Promise.all([releases(), releases()]);
  expect(one('django')).toEqual({
    version: expect.stringMatching(/^\d/) as string,
    month: other('django')?.month,
  });
  expect(one('a-name-nobody-registered')).toBeUndefined();
  expect([read, problems]).toEqual([['releases.bin'], []]);
});

test.each([
  ['a file that is missing', () => Promise.reject(new Error('gone')), /gone/],
  ['a file that is damaged', () => Promise.resolve(new Uint8Array(40)), /./],
  ['an empty file', () => Promise.resolve(new Uint8Array()), /./],
])('%s is one problem, and no release is known', async (_what, readData, wanted) => {
  const problems: string[] = [];
  const releases = createReleases(index, readData, (problem) => problems.push(problem));
  expect((await releases())('django')).toBeUndefined();
  expect((await releases())('django')).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(wanted);
});

test('what is known of releases catches up once somebody has asked in vain', async () => {
  let reads = 0;
  const known = knownReleases(() => {
    reads++;
    return Promise.resolve((name) => (name === 'django' ? { version: '5.2', month: '2026-01' } : undefined));
  });
  const before = known.of;
  expect([await known.catchUp(), reads]).toEqual([false, 0]);
  expect(known.of('django')).toBeUndefined();
  expect([await known.catchUp(), reads]).toEqual([true, 1]);
  expect(known.of).not.toBe(before);
  expect(known.of('django')).toEqual({ version: '5.2', month: '2026-01' });
  known.of('another');
  expect([await known.catchUp(), reads]).toEqual([false, 1]);
});
