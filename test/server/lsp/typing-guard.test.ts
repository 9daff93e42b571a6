import { expect, test } from 'vitest';
import { restLeft, type TouchedPlace, UNFINISHED_FACTOR } from '../../../server/src/lsp/typing-guard';

/** A word is written between «marks», the end of the change is `|` (writing) or `!` (deleting). */
function read(marked: string): {
  readonly word: { start: number; end: number };
  readonly places: TouchedPlace[];
} {
  let offset = 0;
  let start = 0;
  let end = 0;
  const places: TouchedPlace[] = [];
  for (const character of marked) {
    if (character === '«') start = offset;
    else if (character === '»') end = offset;
    else if (character === '|' || character === '!') places.push({ offset, deletion: character === '!' });
    else offset += character.length;
  }
  return { word: { start, end }, places };
}

test.each([
  ['«dajngo|»', true],
  ['«daj|ngo»', true],
  ['«d|ajngo»', true],
  ['«|dajngo»', false],
  ['«!dajngo»', true],
  ['«dajn!go»', true],
  ['«dajngo!»', true],
  ['«dajngo»=|', false],
  ['«dajngo»\n|', false],
  ['«dajngo»==1.!', false],
  ['requests|\n«dajngo»', false],
  ['x|\n«daj|ngo»', true],
])('%s is being typed: %s', (marked, typed) => {
  const { word, places } = read(marked);
  const rest = { idle: 400, unfinished: () => false };
  expect(restLeft(word, { at: 1000, places }, rest, 1100)).toBe(typed ? 300 : 0);
});

test.each([
  ['nobody types', undefined, 400, false, 0],
  ['just typed', 1000, 400, false, 400],
  ['rested', 600, 400, false, 0],
  ['rested long ago', 0, 400, false, 0],
  ['no rest asked for', 1000, 0, true, 0],
  ['the beginning of a popular name rests longer', 600, 400, true, 400 * (UNFINISHED_FACTOR - 1)],
  ['but not for ever', 1000 - 400 * UNFINISHED_FACTOR, 400, true, 0],
] as const)('%s', (_what, at, idle, unfinished, expected) => {
  const { word, places } = read('«dajngo|»');
  const typing = at === undefined ? undefined : { at, places };
  expect(restLeft(word, typing, { idle, unfinished: () => unfinished }, 1000)).toBe(expected);
});
