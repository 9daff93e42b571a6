/** How a test inside the extension host ended. */
export interface InHostResult {
  readonly name: string;
  readonly milliseconds: number;
  readonly error?: string;
}

/** Stands before a result in what the extension host logs. */
export const RESULT_MARK = 'lookalike-test-result ';
