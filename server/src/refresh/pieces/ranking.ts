import { RefreshFailure } from '../failure';
import type { InUse } from '../in-use';
import { readRanking } from '../parse/ranking';
import { rankingProblem, shrunkOrOlder } from '../plausible';
import type { Source } from '../source';
import type { PieceRequest, PieceResult } from './piece';
import { dayOf, fetchPiece } from './piece';

/** Fetches the ranking by downloads. @param isRegistered whether the list of names that it will be used with has a name */
export function fetchRanking(
  source: Source,
  request: PieceRequest,
  { index, manifest, fetched }: InUse,
  isRegistered: (name: string) => boolean,
): Promise<PieceResult<readonly string[]>> {
  const last = fetched.has('names.bin') ? manifest.pieces.ranking : undefined;
  const question = { piece: 'ranking', source, accept: 'application/json', last } as const;
  return fetchPiece(question, request, async ({ chunks, type, time }, from) => {
    const { names, date: told } = await readRanking(chunks, type);
    const date = told ?? dayOf(time, request.now);
    const old = { count: index.ranked.length, date: last?.date ?? '' };
    const problem =
      shrunkOrOlder({ count: names.length, date }, old) ?? rankingProblem(names, index.ranked, isRegistered);
    if (problem !== undefined) throw new RefreshFailure(problem);
    return { value: names, state: { date, from: [from] } };
  });
}
