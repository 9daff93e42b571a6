import { expect, it } from 'vitest';
import { CODE_DIGITS, SHORT_CODES, unpackNames } from '../../../../server/src/names/characters/unpack-names';

/** As many words as have codes of one digit, and some more. */
const words = Array.from({ length: SHORT_CODES + 100 }, (_, i) => `W${i}`);

function code(word: number): string {
  if (word < SHORT_CODES) return CODE_DIGITS.charAt(word);
  const rest = word - SHORT_CODES;
  const first = SHORT_CODES + Math.floor(rest / CODE_DIGITS.length);
  return CODE_DIGITS.charAt(first) + CODE_DIGITS.charAt(rest % CODE_DIGITS.length);
}

it('the digits are those that JSON writes as one character', () => {
  expect(CODE_DIGITS).toHaveLength(92);
  expect(JSON.stringify(CODE_DIGITS)).toHaveLength(92 + 2);
  expect(CODE_DIGITS).toMatch(/^[!-~]+$/);
});

it.each([
  [[0, 1], 'W0 W1'],
  [[SHORT_CODES - 1], 'W57'],
  [[SHORT_CODES], 'W58'],
  [[SHORT_CODES + 91, 3], 'W149 W3'],
  [[5, SHORT_CODES + 92, 6], 'W5 W150 W6'],
])('words %j are %s', (numbers, expected) => {
  const names = unpackNames({
    points: '1',
    words: words.join(' '),
    names: `00${numbers.map(code).join('')}`,
  });
  expect([...names]).toEqual([[1, expected]]);
});

it('takes words of the name before, from its beginning and from its end', () => {
  const names = unpackNames({
    points: '2+3',
    words: 'SMALL LETTER A WITH GREEK B',
    names: [`00${[0, 1, 2].map(code).join('')}`, `20${code(5)}`, `03${code(4)}`, `12${code(3)}`].join(' '),
  });
  expect([...names]).toEqual([
    [2, 'SMALL LETTER A'],
    [3, 'SMALL LETTER B'],
    [4, 'GREEK SMALL LETTER B'],
    [5, 'GREEK WITH LETTER B'],
  ]);
});
