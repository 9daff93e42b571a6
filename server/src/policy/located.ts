import type { Span } from '../../../shared/src/span';

/**
 * A value of a policy file with its place in the text. The policy knows nothing of the file's grammar: whoever reads
 * the file makes these of it.
 */
export type Located =
  | LocatedString
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'integer'; readonly value: number; readonly span: Span }
  /** `value` as it is written: whether there is such a day is for others to say. */
  | { readonly kind: 'date'; readonly value: string; readonly span: Span }
  | LocatedList
  | LocatedTable
  /** Words without quotes, nothing at all, or a kind of value that no policy uses. */
  | { readonly kind: 'unreadable'; readonly span: Span };

export interface LocatedString {
  readonly kind: 'string';
  readonly value: string;
  /** With the quotes. */
  readonly span: Span;
  /** What stands between the quotes. */
  readonly inner: Span;
  /** What has to go for the string to go, where it is an item of a list. */
  readonly removal: Span;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly span: Span;
}

export interface LocatedTable {
  readonly kind: 'table';
  readonly members: readonly LocatedMember[];
  /** The key or the header that opens it, or the whole of it where it stands in one line. */
  readonly span: Span;
  /** What has to go for the table to go: its lines, or itself with its comma. */
  readonly removal: Span;
}

export interface LocatedMember {
  readonly name: string;
  /** Without quotes. */
  readonly keySpan: Span;
  readonly value: Located;
}
