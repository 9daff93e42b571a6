/** The command of the server that has the client open the page of a package in a browser. */
export const OPEN_PAGE_COMMAND = 'lookalike.openPage';

/** The one argument of the command. */
export interface OpenPageParams {
  /** PEP 503; a name that isn't in the index has no page. */
  readonly name: string;
}
