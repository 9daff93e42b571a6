import { expect, it } from 'vitest';
import { areKeyboardNeighbours } from '../../../../server/src/names/lookup/keyboard';

/** The keys that touch each key, as seen on a US keyboard. */
const TOUCHING: readonly (readonly [key: string, neighbours: string])[] = [
  ['q', '12aw'],
  ['g', 'bfhtvy'],
  ['p', '-0lo'],
  ['a', 'qswz'],
  ['l', 'kop'],
  ['z', 'asx'],
  ['m', 'jkn'],
  ['1', '2q'],
  ['5', '46rt'],
  ['0', '-9op'],
  ['-', '0p'],
];

it.each(TOUCHING)('%s touches %s alone', (key, neighbours) => {
  const all = Array.from({ length: 128 }, (_, code) => code);
  const code = key.charCodeAt(0);
  const touching = all.filter((other) => areKeyboardNeighbours(code, other));
  expect(String.fromCharCode(...touching)).toBe(Array.from(neighbours).sort().join(''));
  expect(all.filter((other) => areKeyboardNeighbours(other, code))).toEqual(touching);
});

it('knows no neighbours of what is no key, nor beyond ASCII', () => {
  expect(areKeyboardNeighbours(0x5f, 0x61)).toBe(false);
  expect(areKeyboardNeighbours(0x430, 0x61)).toBe(false);
  expect(areKeyboardNeighbours(0x61, 0x430)).toBe(false);
});
