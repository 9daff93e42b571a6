/** A half-open piece of a text, `start <= end`, in UTF-16 units from the text's beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as LSP counts it: both from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open piece of a text between two places. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
