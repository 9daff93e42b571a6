import { crc32 as reference } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../../server/src/names/index/crc32';

describe('crc32', () => {
  test('gives the published check value', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  test('agrees with zlib, whole and in two pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
        const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
        expect(crc32(bytes)).toBe(reference(bytes));
        expect(crc32(tail, crc32(head))).toBe(reference(bytes));
      }),
    );
  });
});
