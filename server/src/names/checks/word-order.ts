import type { Span } from '../../../../shared/src/span';
import type { Candidate, Check, Query } from '../check';
import { joinWords } from '../lookup/forms';
import { hashJoin, hashPiece } from '../lookup/hash';

/** Up to this many words every order is tried; of more words only the two in which one end has moved to the other. */
const MOST_WORDS = 4;

/** For each number of words the orders other than the written one. */
const ORDERS = Array.from({ length: MOST_WORDS + 1 }, (_, words) => permutations(words).slice(1));

/** The words of a popular name in another order, with or without separators: `nmap-python`, `dateutilpython`. */
export const wordOrder: Check = {
  id: 'word-order',
  mechanisms: ['reordered-words'],
  find(query, into) {
    const words = wordSpans(query.name);
    if (words.length === 1) findSplits(query, into);
    else for (const order of ordersOf(words.length)) findOrder(query, words, order, into);
  },
};

function wordSpans(name: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let end = name.indexOf('-'); end !== -1; end = name.indexOf('-', start)) {
    spans.push({ start, end });
    start = end + 1;
  }
  spans.push({ start, end: name.length });
  return spans;
}

/** All orders of the numbers below `count`, the ascending one first. */
function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  const numbers = Array.from({ length: count }, (_, number) => number);
  return numbers.flatMap((first) => {
    const others = numbers.filter((number) => number !== first);
    return permutations(count - 1).map((rest) => [first, ...rest.map((at) => others[at] ?? 0)]);
  });
}

function ordersOf(count: number): readonly (readonly number[])[] {
  const all = ORDERS[count];
  if (all !== undefined) return all;
  const numbers = Array.from({ length: count }, (_, number) => number);
  return [
    [...numbers.slice(1), 0],
    [count - 1, ...numbers.slice(0, -1)],
  ];
}

function findOrder(
  { name, hash, joined, lookup }: Query,
  words: readonly Span[],
  order: readonly number[],
  into: Candidate[],
): void {
  let sum = 0;
  let length = 0;
  for (const at of order) {
    const word = words[at];
    if (word === undefined) continue;
    sum = hashJoin(sum, length, hashPiece(hash, word.start, word.end));
    length += word.end - word.start;
  }
  const found: number[] = [];
  lookup.joined(sum, found);
  for (const target of found) {
    const form = order.map((at) => name.slice(words[at]?.start, words[at]?.end)).join('');
    if (form !== joined && joinWords(lookup.names[target] ?? '') === form) {
      into.push({ target, mechanism: 'reordered-words' });
    }
  }
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
