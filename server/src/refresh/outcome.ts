import type { Piece } from './store/manifest';

/** What became of one piece of an update. */
export type PieceOutcome =
  | {
      readonly kind: 'updated';
      readonly piece: Piece;
      readonly date: string;
      readonly count: number;
      /** Names that weren't there before, and names that are gone. */
      readonly added: number;
      readonly removed: number;
    }
  | { readonly kind: 'unchanged'; readonly piece: Piece; readonly date: string }
  /** Its source has answered lately, so it wasn't asked again. */
  | { readonly kind: 'recent'; readonly piece: Piece; readonly date: string; readonly checked: string }
  /** The data in use stays. The message is for people, and names the source. */
  | { readonly kind: 'failed'; readonly piece: Piece; readonly message: string };

export interface UpdateOutcome {
  readonly pieces: readonly PieceOutcome[];
  /** Why nothing at all was done or stored. */
  readonly problem?: string;
  /** Another process is at it. */
  readonly busy?: true;
  readonly cancelled: boolean;
}

/** What each piece is called in messages. */
export const PIECE_NAMES: Readonly<Record<Piece, string>> = {
  names: 'the list of names',
  ranking: 'the ranking',
  malicious: 'the reports of malicious packages',
  private: 'the private names',
};
