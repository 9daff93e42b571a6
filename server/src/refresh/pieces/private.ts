import { packPrivateNames } from '../../names/index/private-names';
import { RefreshFailure } from '../failure';
import type { InUse } from '../in-use';
import { readSimpleIndex, SIMPLE_INDEX_TYPES } from '../parse/simple-index';
import type { Source } from '../source';
import type { FetchedFrom } from '../store/manifest';
import type { PieceRequest, PieceResult } from './piece';
import { dayOf, fetchPiece } from './piece';

/** A list of more names mirrors a public index, and every name would count as private. */
const MOST_PRIVATE_NAMES = 100_000;

/** Among fewer names, one or two with a public twin say nothing about the others. */
const ENOUGH_NAMES = 20;

/** Fetches the names of private indexes: of all of them, or none where one fails. */
export async function fetchPrivateNames(
  sources: readonly Source[],
  request: PieceRequest,
  { index, manifest, fetched }: InUse,
): Promise<PieceResult<{ readonly bytes: Uint8Array; readonly count: number }>> {
  const date = dayOf(undefined, request.now);
  const names = new Set<string>();
  const from: FetchedFrom[] = [];
  // Of several lists only all together are stored, so that one of them can't be unchanged.
  const last = sources.length === 1 && fetched.has('private-names.bin') ? manifest.pieces.private : undefined;
  for (const source of sources) {
    const question = { piece: 'private', source, accept: SIMPLE_INDEX_TYPES, last } as const;
    const result = await fetchPiece(question, request, async ({ chunks, type }, each) => {
      const list = await readSimpleIndex(chunks, type);
      const isPublic = list.names.filter((name) => index.has(name)).length;
      const mirrors = list.names.length >= ENOUGH_NAMES && isPublic > list.names.length / 2;
      if (mirrors || list.names.length > MOST_PRIVATE_NAMES) {
        throw new RefreshFailure(
          `it has ${list.names.length} names, ${isPublic} of them public ones, so it seems to mirror a public index; give the address of a repository of private packages only`,
        );
      }
      return { value: list.names, state: { date, from: [each] } };
    });
    if (result.kind !== 'new') return result;
    for (const name of result.value) names.add(name);
    from.push(...result.state.from);
  }
  const bytes = packPrivateNames([...names].sort(), date);
  return { kind: 'new', value: { bytes, count: names.size }, state: { date, from } };
}
