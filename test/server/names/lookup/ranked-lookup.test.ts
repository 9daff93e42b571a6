import { describe, expect, it } from 'vitest';
import { hashText } from '../../../../server/src/names/lookup/hash';
import { rankedLookup } from '../../../../server/src/names/lookup/ranked-lookup';
import { fakeIndex } from '../fake-index';

const many = Array.from({ length: 5001 }, (_, i) => `name-${i}x`);

describe('rankedLookup', () => {
  it('is made once for a ranked list', () => {
    const index = fakeIndex(['requests']);
    expect(rankedLookup({ ...index })).toBe(rankedLookup(index));
    expect(rankedLookup(fakeIndex(['requests']))).not.toBe(rankedLookup(index));
  });

  it('knows the ranks, with their gaps, and the longest name', () => {
    const lookup = rankedLookup(fakeIndex(['requests', 'python-dateutil', 'six'], [], [3, 7, 40]));
    expect([...lookup.ranks]).toEqual([3, 7, 40]);
    expect(lookup.longest).toBe('python-dateutil'.length);
    const unranked = { ...fakeIndex(['six', 'pip']), rank: () => undefined };
    expect([...rankedLookup(unranked).ranks]).toEqual([1, 2]);
  });

  it.each([
    ['urllib3', [0]],
    ['urllib', [0]],
    ['discordpy', [1]],
    ['discord-py', []],
    ['2048', [2]],
    ['', []],
    ['url', []],
  ])('knows the popular name %j joined, with and without its version: %j', (text, expected) => {
    const found: number[] = [];
    rankedLookup(fakeIndex(['urllib3', 'discord-py', '2048'])).popular(hashText(text), found);
    expect(found).toEqual(expected);
  });

  it('takes 5,000 names for popular', () => {
    const lookup = rankedLookup(fakeIndex(many));
    const found: number[] = [];
    lookup.popular(hashText('name4999x'), found);
    lookup.popular(hashText('name5000x'), found);
    expect(found).toEqual([4999]);
    expect(lookup.twoEdits.names).toHaveLength(5000);
    expect(lookup.oneEdit.names).toHaveLength(5001);
  });
});
