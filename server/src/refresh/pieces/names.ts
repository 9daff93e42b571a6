import { RefreshFailure } from '../failure';
import type { InUse } from '../in-use';
import { readSimpleIndex, SIMPLE_INDEX_TYPES } from '../parse/simple-index';
import { shrunkOrOlder } from '../plausible';
import type { Source } from '../source';
import type { PieceRequest, PieceResult } from './piece';
import { dayOf, fetchPiece } from './piece';

/** Fetches the list of all names. */
export function fetchNames(
  source: Source,
  request: PieceRequest,
  { index, manifest, fetched }: InUse,
): Promise<PieceResult<readonly string[]>> {
  const last = fetched.has('names.bin') ? manifest.pieces.names : undefined;
  const question = { piece: 'names', source, accept: SIMPLE_INDEX_TYPES, last } as const;
  return fetchPiece(question, request, async ({ chunks, type, time }, from) => {
    const { names, serial } = await readSimpleIndex(chunks, type);
    const date = dayOf(time, request.now);
    const problem =
      shrunkOrOlder({ count: names.length, date }, { count: index.names, date: index.date }) ??
      serialProblem(
        serial,
        last?.from.some(({ key }) => key === from.key) === true ? last.serial : undefined,
      );
    if (problem !== undefined) throw new RefreshFailure(problem);
    return { value: names, state: { date, from: [from], ...(serial === undefined ? {} : { serial }) } };
  });
}

/** The same server counts up. */
function serialProblem(serial: number | undefined, before: number | undefined): string | undefined {
  if (serial === undefined || before === undefined || serial >= before) return undefined;
  return `it is an older state of the index (serial ${serial}) than what is in use (${before})`;
}
