import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openColumn, packColumn } from '../../../../server/src/names/index/text-column';

function unpacked(rows: readonly string[]): string[] {
  const column = openColumn(packColumn(rows), rows.length);
  if (column === undefined) throw new Error('the column did not open');
  return rows.map((_, row) => column(row));
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `${i}.0`);

describe('a packed column', () => {
  test.each([0, 1, 255, 256, 257, 511, 512, 40_000, 65_281])('of %i distinct texts comes back', (count) => {
    expect(unpacked(numbered(count))).toEqual(numbered(count));
  });

  test('of any texts comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('0', '1', '.', 'a') })), (rows) => {
        expect(unpacked(rows)).toEqual(rows);
      }),
    );
  });

  test('takes one byte for a common text', () => {
    const rows = numbered(300);
    const common = Array.from({ length: 1000 }, () => '0.1.0');
    expect(packColumn([...rows, ...common]).length - packColumn([...rows, '0.1.0']).length).toBe(999);
  });

  test('says when there are too many texts', () => {
    expect(() => packColumn(numbered(65_282))).toThrow(RangeError);
  });

  test('any bytes are answered, never with an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(50), (bytes, count) => {
        const column = openColumn(bytes, count);
        for (const row of [0, 1, count, -1]) expect(typeof (column?.(row) ?? '')).toBe('string');
      }),
    );
  });
});
