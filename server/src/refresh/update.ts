import { makeFolder } from '../files/make-folder';
import { systemCode } from '../files/system-message';
import { failureMessage, isCancelled } from './failure';
import { fetchPieces } from './fetch-pieces';
import { loadInUse } from './in-use';
import type { UpdateOutcome } from './outcome';
import type { Reading } from './read-source';
import type { Source } from './source';
import { commit, removeLeftOver } from './store/commit';
import { takeLock } from './store/lock';

/** What is to be fetched, and from where. What isn't named stays as it is. */
export interface UpdateRequest extends Reading {
  /** The folder of the user's data; made if need be. */
  readonly folder: string;
  /** The folder of the data that came with Lookalike. */
  readonly shipped: string;
  readonly names?: Source;
  readonly ranking?: Source;
  readonly malicious?: Source;
  /** Simple indexes of private packages; an empty list forgets the private names. */
  readonly privates?: readonly Source[];
  /** A piece whose sources have answered since then isn't asked for again; milliseconds since 1970. */
  readonly unlessSince?: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Fetches new data, checks it and puts it in place. Never rejected. Each piece stands for itself: one that fails leaves
 * what is in use, and the others go on. Nothing is left behind, whatever fails.
 */
export async function updateData(request: UpdateRequest): Promise<UpdateOutcome> {
  const { folder, signal } = request;
  let release: (() => void) | undefined;
  try {
    makeFolder(folder);
    release = takeLock(folder);
    if (release === undefined) {
      const problem = 'Another update of the package index is running.';
      return { pieces: [], problem, busy: true, cancelled: false };
    }
    const inUse = await loadInUse(folder, request.shipped);
    removeLeftOver(folder, inUse.manifest);
    const { outcomes, changes, pieces } = await fetchPieces(request, inUse);
    if (signal.aborted) return { pieces: [], cancelled: true };
    if (outcomes.some(({ kind }) => kind === 'updated' || kind === 'unchanged') || changes.size > 0) {
      const manifest = commit(folder, inUse.manifest, changes, pieces);
      removeLeftOver(folder, manifest);
    }
    return { pieces: outcomes, cancelled: false };
  } catch (error) {
    if (signal.aborted || isCancelled(error)) return { pieces: [], cancelled: true };
    const reason = systemCode(error) === '' ? failureMessage(error) : `${folder}: ${failureMessage(error)}`;
    const problem = `The package index could not be updated: ${reason}.`;
    return { pieces: [], problem, cancelled: false };
  } finally {
    release?.();
  }
}
