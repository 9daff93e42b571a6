import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collisionKey } from '../../../../server/src/names/characters/visual-keys';
import {
  hashCollisionKey,
  hashJoined,
  hashJoin,
  hashPiece,
  hashPrefixes,
  hashText,
  hashWithout,
  hashWithoutTwo,
  MAX_NAME_LENGTH,
  mix,
  newPrefixHash,
} from '../../../../server/src/names/lookup/hash';

const name = fc.string({
  unit: fc.constantFrom('a', 'b', 'i', 'l', 'o', '0', '1', '-', 'z'),
  minLength: 2,
  maxLength: 40,
});

it('hashes pieces, joins and forms with lost characters as it hashes their text', () => {
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (text, one, other) => {
      const hash = hashPrefixes(text, newPrefixHash(text.length));
      const from = Math.min(one % text.length, other % text.length);
      const to = Math.max(one % text.length, other % text.length);
      const without = text.slice(0, from) + text.slice(from + 1);
      expect(hashPiece(hash, from, to)).toBe(hashText(text.slice(from, to)));
      expect(hashJoin(hashPiece(hash, to, text.length), text.length - to, hashPiece(hash, 0, to))).toBe(
        hashText(text.slice(to) + text.slice(0, to)),
      );
      expect(hashWithout(hash, from)).toBe(hashText(without));
      if (from === to) return;
      expect(hashWithoutTwo(hash, from, to)).toBe(hashText(without.slice(0, to - 1) + without.slice(to)));
    }),
  );
});

it('hashes a collision key and a name without hyphens without building them', () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(hashCollisionKey(text)).toBe(hashText(collisionKey(text)));
      expect(hashJoined(text)).toBe(hashText(text.replaceAll('-', '')));
    }),
  );
});

it('hashes as much of a text as a name may have, and of its prefixes as there is room for', () => {
  const longest = 'ab-'.repeat(MAX_NAME_LENGTH / 3);
  const joined = longest.replaceAll('-', '');
  expect(hashText(`${longest}x`)).toBe(hashText(longest));
  expect(hashText(longest)).not.toBe(hashText(longest.slice(0, -1)));
  expect(hashJoined(`${longest.repeat(2)}x`)).toBe(hashText(joined + joined));
  expect(hashCollisionKey(`${longest.repeat(2)}x`)).toBe(hashText(joined + joined));
  const hash = hashPrefixes(`${longest}x`, newPrefixHash());
  expect(hash.length).toBe(MAX_NAME_LENGTH);
  expect(hashPiece(hash, 0, MAX_NAME_LENGTH)).toBe(hashText(longest));
  expect(hashPiece(hash, MAX_NAME_LENGTH - 1, MAX_NAME_LENGTH)).toBe(hashText('-'));
  expect(hashPrefixes('abcd', newPrefixHash(3)).length).toBe(3);
  expect(hashPrefixes('ab', newPrefixHash(3)).length).toBe(2);
});

it('leaves other characters than those of the collision rule as they are', () => {
  for (const text of ['name2', 'jkmnpL', 'naïve', 'имя']) {
    expect(hashCollisionKey(text)).toBe(hashText(text.replace('i', '1')));
  }
});

it('mixes so that each bit of a hash turns each bit of the result over about half the time', () => {
  const rounds = 400;
  const uneven: string[] = [];
  for (let bit = 0; bit < 32; bit++) {
    const flips = new Array<number>(32).fill(0);
    for (let round = 0; round < rounds; round++) {
      // Close to one another and mostly zeros, as the hashes of short names.
      const changed = mix(round * 3) ^ mix((round * 3) ^ (1 << bit));
      for (let place = 0; place < 32; place++) flips[place] = (flips[place] ?? 0) + ((changed >>> place) & 1);
    }
    flips.forEach((count, place) => {
      if (count < rounds * 0.35 || count > rounds * 0.65) uneven.push(`${bit} to ${place}: ${count}`);
    });
  }
  expect(uneven).toEqual([]);
});

it('mixes to numbers from 0 to 2^32 - 1', () => {
  const mixed = Array.from({ length: 1000 }, (_, i) => mix(i * 7919));
  expect(mixed.every((each) => each === each >>> 0)).toBe(true);
});
