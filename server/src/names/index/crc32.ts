/** A CRC-32, as {@link crc32} counts it. A platform may have a quicker one. */
export type Checksum = (bytes: Uint8Array, previous?: number) => number;

const POLYNOMIAL = 0xedb88320;

/** Four tables of 256: the effect of one byte on the checksum, followed by none, one, two and three zero bytes. */
function makeTables(): Int32Array {
  const tables = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    tables[byte] = value;
  }
  for (let i = 256; i < tables.length; i++) {
    const shorter = tables[i - 256] ?? 0;
    tables[i] = (tables[shorter & 255] ?? 0) ^ (shorter >>> 8);
  }
  return tables;
}

const tables = makeTables();

/** The table entry of the lowest byte of `value`, with `zeros` zero bytes after it. */
function effect(zeros: number, value: number): number {
  return tables[(zeros << 8) | (value & 255)] ?? 0;
}

/**
 * The CRC-32 of PNG, gzip and Ethernet, from 0 to 2^32 - 1. Give the value of what came before as `previous` to go on
 * over several pieces. Finds every change of a single byte, whatever the length. Takes four bytes at a time, since
 * the check is the longest step of loading an index.
 *
 * @see https://www.w3.org/TR/png-3/#D-CRCAppendix
 */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous;
  let at = 0;
  while (at + 4 <= bytes.length) {
    crc ^= bytes[at] ?? 0;
    crc ^= (bytes[at + 1] ?? 0) << 8;
    crc ^= (bytes[at + 2] ?? 0) << 16;
    crc ^= (bytes[at + 3] ?? 0) << 24;
    crc = effect(3, crc) ^ effect(2, crc >>> 8) ^ effect(1, crc >>> 16) ^ effect(0, crc >>> 24);
    at += 4;
  }
  for (; at < bytes.length; at++) crc = effect(0, crc ^ (bytes[at] ?? 0)) ^ (crc >>> 8);
  return ~crc >>> 0;
}
