/**
 * Client to server: fetch new data for the index, from where the settings say. The request can be cancelled; with a
 * `workDoneToken` its progress is told. A server in a browser refuses it.
 */
export const UPDATE_INDEX_REQUEST = 'lookalike/updateIndex';

export interface UpdateIndexParams {
  readonly workDoneToken?: string | number;
}

export interface UpdateIndexResult {
  readonly outcome: 'updated' | 'unchanged' | 'failed' | 'cancelled';
  /** What has become of each piece, a sentence each, for people. */
  readonly messages: readonly string[];
}
