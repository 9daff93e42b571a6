import type { InUse } from './in-use';
import type { Source } from './source';
import { keyOfSource } from './source';
import type { Piece, StoredFile } from './store/manifest';

/** The file that shows whether what was fetched of a piece is still in use. */
const SHOWN_BY: Readonly<Record<Piece, StoredFile>> = {
  names: 'names.bin',
  ranking: 'names.bin',
  malicious: 'malicious.bin',
  private: 'private-names.bin',
};

/**
 * Whether these very sources have answered since a time (milliseconds since 1970), and what they gave is in use. A time
 * that is still to come counts as none: a clock that was wrong mustn't put updates off.
 */
export function hasAnsweredSince(
  since: number,
  piece: Piece,
  sources: readonly Source[],
  { manifest, fetched }: Pick<InUse, 'manifest' | 'fetched'>,
  now: number,
): boolean {
  const state = manifest.pieces[piece];
  if (state === undefined || !fetched.has(SHOWN_BY[piece])) return false;
  const checked = Date.parse(state.checked);
  const known = state.from.map(({ key }) => key);
  const asked = sources.map(keyOfSource);
  const same = asked.length === known.length && asked.every((key) => known.includes(key));
  return same && checked >= since && checked <= now;
}
