import { readIndex } from '../names/index/name-index';
import { buildNames } from './build-names';
import type { InUse } from './in-use';
import type { PieceOutcome } from './outcome';
import { fetchNames } from './pieces/names';
import type { PieceResult } from './pieces/piece';
import { fetchPrivateNames } from './pieces/private';
import { fetchRanking } from './pieces/ranking';
import { fetchReports } from './pieces/reports';
import type { Changes } from './store/commit';
import type { Manifest, Piece, PieceState, StoredFile } from './store/manifest';
import { hasAnsweredSince } from './recent';
import type { Source } from './source';
import type { UpdateRequest } from './update';

/** What has come: the files to be stored, and what is to be remembered. */
export interface FetchedPieces {
  readonly outcomes: readonly PieceOutcome[];
  readonly changes: Changes;
  readonly pieces: Manifest['pieces'];
}

/** Fetches what is asked for, one after the other, and builds the files. Fails only where the request is cancelled. */
export async function fetchPieces(request: UpdateRequest, inUse: InUse): Promise<FetchedPieces> {
  const outcomes: PieceOutcome[] = [];
  const changes = new Map<StoredFile, Uint8Array | undefined>();
  const pieces: Partial<Record<Piece, PieceState>> = { ...inUse.manifest.pieces };

  /** Notes down how a piece went, and gives what is new in it. */
  function settle<T>(piece: Piece, result: PieceResult<T> | undefined): T | undefined {
    request.signal.throwIfAborted();
    if (result === undefined) return undefined;
    if (result.kind === 'failed') {
      outcomes.push({ kind: 'failed', piece, message: result.message });
      return undefined;
    }
    pieces[piece] = { ...result.state, checked: new Date(request.now).toISOString() };
    if (result.kind === 'new') return result.value;
    outcomes.push({ kind: 'unchanged', piece, date: result.state.date });
    return undefined;
  }
  const updated = (piece: Piece, count: number, added: number, removed: number) => {
    outcomes.push({ kind: 'updated', piece, date: pieces[piece]?.date ?? '', count, added, removed });
  };

  /** The sources that are to be asked now. */
  const toAsk = <T extends Source | readonly Source[]>(piece: Piece, asked: T | undefined): T | undefined => {
    const { unlessSince: since, now } = request;
    const state = inUse.manifest.pieces[piece];
    if (asked === undefined || since === undefined || state === undefined) return asked;
    const sources: readonly Source[] = 'kind' in asked ? [asked] : asked;
    if (!hasAnsweredSince(since, piece, sources, inUse, now)) return asked;
    outcomes.push({ kind: 'recent', piece, date: state.date, checked: state.checked });
    return undefined;
  };

  const namesFrom = toAsk('names', request.names);
  const names = settle('names', namesFrom && (await fetchNames(namesFrom, request, inUse)));
  const isRegistered = names === undefined ? (name: string) => inUse.index.has(name) : memberOf(names);
  const rankingFrom = toAsk('ranking', request.ranking);
  const ranking = rankingFrom && (await fetchRanking(rankingFrom, request, inUse, isRegistered));
  const ranked = settle('ranking', ranking);
  let index = inUse.index;
  if (names !== undefined || ranked !== undefined) {
    const date = names === undefined ? index.date : (pieces.names?.date ?? '');
    const built = buildNames({ names, ranked, date, now: request.now }, inUse);
    for (const [name, bytes] of built.files) changes.set(name, bytes);
    if (names !== undefined) updated('names', built.count, built.added, built.removed);
    if (ranked !== undefined) updated('ranking', built.ranked, 0, 0);
    const bytes = built.files.get('names.bin');
    const result = bytes && readIndex(bytes);
    if (result !== undefined && 'index' in result) index = result.index;
  }

  const reportsFrom = toAsk('malicious', request.malicious);
  const fetched = reportsFrom && (await fetchReports(reportsFrom, request, inUse, index));
  const reports = settle('malicious', fetched);
  if (reports !== undefined) {
    changes.set('malicious.bin', reports.bytes);
    updated('malicious', reports.count, reports.added, reports.removed);
  }

  if (request.privates?.length === 0) {
    delete pieces.private;
    changes.set('private-names.bin', undefined);
  } else {
    const privatesFrom = toAsk('private', request.privates);
    const own = privatesFrom && (await fetchPrivateNames(privatesFrom, request, inUse));
    const privateNames = settle('private', own);
    if (privateNames !== undefined) {
      changes.set('private-names.bin', privateNames.bytes);
      updated('private', privateNames.count, 0, 0);
    }
  }
  return { outcomes, changes, pieces };
}

/** Whether a name is in a list that is sorted by code units. */
function memberOf(sorted: readonly string[]): (name: string) => boolean {
  return (name) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? '') < name) low = middle + 1;
      else high = middle;
    }
    return sorted[low] === name;
  };
}
