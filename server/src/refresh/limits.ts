import type { Piece } from './store/manifest';

/** What an answer may take. */
export interface Limits {
  /** Milliseconds without a single byte. */
  readonly silence: number;
  /** Milliseconds for one answer in all. */
  readonly total: number;
  /** Bytes of an answer, as sent and after it has been unpacked. */
  readonly bytes: Readonly<Record<Piece, number>>;
  /** Files in an export of reports. */
  readonly entries: number;
  /** Redirects that are followed. */
  readonly redirects: number;
}

const MIB = 1 << 20;

/** PyPI's whole list has about 40 MB, the ranking about 1 MB, the export of the reports some tens of MB in
 * some tens of thousands of files. */
export const LIMITS: Limits = {
  silence: 30_000,
  total: 15 * 60_000,
  bytes: { names: 256 * MIB, ranking: 32 * MIB, malicious: 512 * MIB, private: 64 * MIB },
  entries: 1_000_000,
  redirects: 5,
};

/** `5.0 GB`, `40 MB`, `12 kB`: a number of bytes for people. */
export function sizeText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 10 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
