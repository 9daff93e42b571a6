import { daysBefore } from '../../names/index/first-seen';
import { failureMessage, isCancelled } from '../failure';
import type { Fetched } from '../http/fetch';
import { PIECE_NAMES } from '../outcome';
import type { Reading } from '../read-source';
import { readSource } from '../read-source';
import type { Source } from '../source';
import { keyOfSource, shownSource } from '../source';
import type { FetchedFrom, Piece, PieceState } from '../store/manifest';

type State = Omit<PieceState, 'checked'>;

/** How it went with one piece. A message is for people. */
export type PieceResult<T> =
  | { readonly kind: 'new'; readonly value: T; readonly state: State }
  | { readonly kind: 'unchanged'; readonly state: State }
  | { readonly kind: 'failed'; readonly message: string };

/** One answer that is to be read. */
export type Body = Extract<Fetched, { kind: 'body' }>;

export interface PieceRequest extends Reading {
  readonly now: number;
}

/** What is asked of a source. */
export interface Question {
  readonly piece: Piece;
  readonly source: Source;
  /** Media types. */
  readonly accept: string;
  /** What is remembered of the last answer; `undefined` where its data is no longer there. */
  readonly last: State | undefined;
}

/**
 * Asks a source, and reads what is new there. Where the source can't be read, or `read` throws, that is the result. Fails
 * only where the request is cancelled.
 */
export async function fetchPiece<T>(
  { piece, source, accept, last }: Question,
  request: PieceRequest,
  read: (body: Body, from: FetchedFrom) => Promise<{ readonly value: T; readonly state: State }>,
): Promise<PieceResult<T>> {
  const key = keyOfSource(source);
  const before = last?.from.find((each) => each.key === key);
  const validators = before === undefined ? {} : { etag: before.etag, lastModified: before.lastModified };
  try {
    const fetched = await readSource(source, piece, accept, present(validators), request);
    if (fetched.kind === 'unchanged') {
      return last === undefined ? failed(piece, source, 'nothing came') : { kind: 'unchanged', state: last };
    }
    return { kind: 'new', ...(await read(fetched, { key, ...fetched.validators })) };
  } catch (error) {
    request.signal.throwIfAborted();
    if (isCancelled(error)) throw error;
    return failed(piece, source, failureMessage(error));
  }
}

function present(validators: { etag?: string | undefined; lastModified?: string | undefined }) {
  const { etag, lastModified } = validators;
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function failed(piece: Piece, source: Source, reason: string): PieceResult<never> {
  const what = PIECE_NAMES[piece];
  const message = `Could not update ${what} from ${shownSource(source)}: ${reason}. What is in use stays.`;
  return { kind: 'failed', message };
}

/** The day of a time, but never one that is still to come: a wrong clock mustn't make all later lists older ones. */
export function dayOf(time: number | undefined, now: number): string {
  return daysBefore(Math.min(time ?? now, now), 0);
}
