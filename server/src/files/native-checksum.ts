import * as zlib from 'node:zlib';
import type { LoadOptions } from '../analysis/load-data';

/**
 * zlib's own CRC-32, where this Node has it (since 20.15 and 22.2): over the package index it takes 3 milliseconds, and a
 * loop that the engine has yet to compile takes ten times as long.
 */
export const nativeChecksum: LoadOptions['checksum'] =
  'crc32' in zlib ? (bytes, previous) => zlib.crc32(bytes, previous) : undefined;
