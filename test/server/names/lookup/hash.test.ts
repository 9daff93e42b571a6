import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collisionKey } from '../../../../server/src/names/characters/visual-keys';
import {
  hashCollisionKey,
  hashJoin,
  hashPiece,
  hashPrefixes,
  hashText,
  hashWithout,
  hashWithoutTwo,
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

it('hashes a collision key without building it', () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(hashCollisionKey(text)).toBe(hashText(collisionKey(text)));
    }),
  );
});
