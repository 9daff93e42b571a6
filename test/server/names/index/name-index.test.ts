import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../../server/src/names/index/build';
import { packIndexFile } from '../../../../server/src/names/index/container';
import { emptyIndex, readIndex, withReleases } from '../../../../server/src/names/index/name-index';
import { SAMPLE, SAMPLE_DATE, sampleFiles, sampleIndex } from './sample';

function namesOnly() {
  const result = readIndex(sampleFiles.names);
  if ('problem' in result) throw new Error(result.problem);
  return result.index;
}

describe('the index of a list', () => {
  const index = sampleIndex();

  test('tells the list: date, counts, all names', () => {
    expect(index).toMatchObject({ problem: '', date: SAMPLE_DATE, names: SAMPLE.length });
    expect([...index.allNames()]).toEqual(SAMPLE.map(({ name }) => name).sort());
  });

  test('keeps the true ranks where the list has gaps', () => {
    expect(index.ranked).toEqual(['requests', 'django', 'typing-extensions']);
    expect(index.ranked.map((name) => index.rank(name))).toEqual([1, 2, 5]);
    expect(index.rank('a')).toBeUndefined();
    expect(index.rank('')).toBeUndefined();
  });

  test('knows each name with its release, and no other', () => {
    for (const { name, version, month, rank } of SAMPLE) {
      expect([name, index.has(name), index.rank(name)]).toEqual([name, true, rank]);
      expect(index.release(name)).toEqual({ version, month });
    }
    for (const other of [
      '',
      'b',
      'djang',
      'djangoo',
      'django-part',
      'django-part66',
      'zope',
      'constructor',
    ]) {
      expect([other, index.has(other), index.release(other)]).toEqual([other, false, undefined]);
    }
  });

  test('works without releases, and then knows none', () => {
    expect(namesOnly().has('django')).toBe(true);
    expect(namesOnly().release('django')).toBeUndefined();
  });

  test('has no rank at all for a list without one', () => {
    const files = buildIndex([{ name: 'a', version: '1', month: '2020-01', rank: undefined }], SAMPLE_DATE);
    expect(readIndex(files.names)).toMatchObject({ index: { ranked: [], names: 1 } });
  });
});

describe('damaged files', () => {
  const { names, releases } = sampleFiles;
  const index = namesOnly();

  test('cut anywhere: a problem', () => {
    for (let length = 0; length < names.length; length++) {
      expect(readIndex(names.subarray(0, length)), `${length} bytes`).toHaveProperty('problem');
    }
    for (let length = 0; length < releases.length; length++) {
      expect(withReleases(index, releases.subarray(0, length)), `${length} bytes`).toHaveProperty('problem');
    }
  });

  test('with any one byte changed: a problem', () => {
    for (let at = 0; at < names.length; at++) {
      const copy = names.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 + (at % 255));
      expect(readIndex(copy), `byte ${at}`).toHaveProperty('problem');
    }
    for (let at = 0; at < releases.length; at++) {
      const copy = releases.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 + (at % 255));
      expect(withReleases(index, copy), `byte ${at}`).toHaveProperty('problem');
    }
  });

  test.each([
    ['no section', []],
    ['no ranks', ['name']],
    ['no names', ['rank']],
    ['empty names', ['name', 'rank']],
  ] as const)('sound bytes that hold %s: a problem', (_, tags) => {
    const sections = new Map(tags.map((tag) => [tag, new Uint8Array()]));
    const file = packIndexFile({ kind: 'name', date: SAMPLE_DATE, count: 7, completes: 0, sections });
    expect(readIndex(file.bytes)).toEqual({ problem: expect.stringContaining('is malformed') as string });
  });

  test('releases without columns: a problem', () => {
    const { checksum } = index;
    const file = {
      kind: 'rels',
      date: SAMPLE_DATE,
      count: 7,
      completes: checksum,
      sections: new Map(),
    } as const;
    expect(withReleases(index, packIndexFile(file).bytes)).toHaveProperty('problem');
  });

  test('releases of another list: a problem that names both dates', () => {
    const other = buildIndex(SAMPLE.slice(1), '2027-01-02');
    const result = withReleases(index, other.releases);
    expect(result).toHaveProperty('problem');
    expect('problem' in result && result.problem).toMatch(/2027-01-02.*2026-11-01/);
    expect(withReleases(emptyIndex('gone'), releases)).toHaveProperty('problem');
  });
});

test('the empty index knows nothing and says why', () => {
  const index = emptyIndex('The package index is empty.');
  expect(index).toMatchObject({ problem: 'The package index is empty.', names: 0, ranked: [], date: '' });
  expect([index.has('django'), index.rank('django'), index.release('django'), index.position('a')]).toEqual([
    false,
    undefined,
    undefined,
    -1,
  ]);
  expect([...index.allNames()]).toEqual([]);
});
