import type { Span } from '../../../../shared/src/span';
import type { Candidate, Query } from '../check';
import type { Mechanism } from '../types';
import type { Affix } from './affixes';
import { hashJoin, hashPiece } from './hash';

const found: number[] = [];

/**
 * Adds the ranked name that consists of `before`, a piece of the written name and `behind`, if there is one and it
 * isn't the written name itself. Builds no text unless a hash agrees.
 */
export function addComposed(
  { name, hash, lookup }: Query,
  before: Affix,
  { start, end }: Span,
  behind: Affix,
  mechanism: Mechanism,
  into: Candidate[],
): void {
  const head = hashJoin(before.hash, before.text.length, hashPiece(hash, start, end));
  found.length = 0;
  lookup.whole(hashJoin(head, before.text.length + end - start, behind.hash), found);
  for (const target of found) {
    const form = before.text + name.slice(start, end) + behind.text;
    if (form === lookup.names[target] && form !== name) into.push({ target, mechanism });
  }
}

/** Adds the ranked name that is the written one with another text in place of a piece. Builds no text unless a hash agrees. */
export function addReplaced(
  { name, hash, lookup }: Query,
  { start, end }: Span,
  { text, hash: textHash }: Affix,
  mechanism: Mechanism,
  into: Candidate[],
): void {
  const head = hashJoin(hashPiece(hash, 0, start), start, textHash);
  found.length = 0;
  lookup.whole(hashJoin(head, start + text.length, hashPiece(hash, end, name.length)), found);
  for (const target of found) {
    if (name.slice(0, start) + text + name.slice(end) === lookup.names[target])
      into.push({ target, mechanism });
  }
}
