import type { Candidate, Check, Query } from '../check';
import { joinWords } from '../lookup/forms';
import { hashJoin, hashPiece, hashText } from '../lookup/hash';

/** Up to this many words every order is tried; of more words only the two in which one end has moved to the other. */
const MOST_WORDS = 4;

/** The words of a popular name in another order, with or without separators: `nmap-python`, `dateutilpython`. */
export const wordOrder: Check = {
  id: 'word-order',
  mechanisms: ['reordered-words'],
  find(query, into) {
    if (query.words.length === 1) findSplits(query, into);
    else for (const order of orders(query.words)) findJoined(query, order.join(''), into);
  },
};

function findJoined(query: Query, joined: string, into: Candidate[]): void {
  if (joined === query.joined) return;
  const found: number[] = [];
  query.lookup.joined(hashText(joined), found);
  for (const target of found) {
    if (joinWords(query.lookup.names[target] ?? '') === joined) {
      into.push({ target, mechanism: 'reordered-words' });
    }
  }
}

function orders(words: readonly string[]): string[][] {
  if (words.length > MOST_WORDS) {
    return [
      [...words.slice(1), ...words.slice(0, 1)],
      [...words.slice(-1), ...words.slice(0, -1)],
    ];
  }
  return permutations(words);
}

function permutations(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, at) =>
    permutations([...words.slice(0, at), ...words.slice(at + 1)]).map((rest) => [word, ...rest]),
  );
}

/** A single word: each way to swap its two halves, where the target has a separator at that very place. */
function findSplits({ name, hash, lookup }: Query, into: Candidate[]): void {
  const { length } = hash;
  const found: number[] = [];
  for (let split = 2; split <= length - 2; split++) {
    const moved = length - split;
    found.length = 0;
    lookup.joined(hashJoin(hashPiece(hash, split, length), moved, hashPiece(hash, 0, split)), found);
    for (const target of found) {
      const targetName = lookup.names[target] ?? '';
      const boundary = targetName.charAt(moved) === '-';
      if (boundary && joinWords(targetName) === name.slice(split) + name.slice(0, split)) {
        into.push({ target, mechanism: 'reordered-words' });
      }
    }
  }
}
