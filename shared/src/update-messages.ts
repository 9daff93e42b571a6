/**
 * Client to server: fetch new data for the index, from where the settings say. The request can be cancelled; with a
 * `workDoneToken` its progress is told. A server in a browser refuses it.
 */
export const UPDATE_INDEX_REQUEST = 'lookalike/updateIndex';

export interface UpdateIndexParams {
  readonly workDoneToken?: string | number;
  /** What was asked for and answered within so many milliseconds isn't asked for again. */
  readonly unlessWithin?: number;
}

export interface UpdateIndexResult {
  /** `busy`: another process is updating the same data. */
  readonly outcome: 'updated' | 'unchanged' | 'failed' | 'cancelled' | 'busy';
  /** What has become of each piece, a sentence each, for people. */
  readonly messages: readonly string[];
}
