import { expect, test } from 'vitest';
import { nativeChecksum } from '../../../server/src/files/native-checksum';
import { crc32 } from '../../../server/src/names/index/crc32';

const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7919) % 251);

test.each([
  [0, 0],
  [1, 0],
  [1000, 0],
  [999, 0xffff_ffff],
  [13, 0x8000_0000],
])("zlib's checksum of %i bytes after %i is the engine's own", (length, previous) => {
  const piece = bytes.subarray(0, length);
  expect(nativeChecksum?.(piece, previous)).toBe(crc32(piece, previous));
  expect(nativeChecksum?.(piece)).toBe(crc32(piece));
});
