import { collisionKey } from '../../server/src/names/characters/visual-keys';
import { joinWords } from '../../server/src/names/lookup/forms';
import type { NameIndex } from '../../server/src/names/types';
import type { Attack } from './data';
import { randomFrom } from './random';

/** How many of the most popular names the generated sets are made of. */
const TARGETS = 3000;

/** ASCII letters and what passes for them in other scripts. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  'a': ['\u0430', '\uff41', '\u03b1', '\u0251'],
  'c': ['\u0441', '\u03f2', '\uff43'],
  'e': ['\u0435', '\uff45', '\u0454'],
  'i': ['\u0456', '\uff49', '\u0131'],
  'j': ['\u0458', '\uff4a'],
  'o': ['\u043e', '\u03bf', '\uff4f'],
  'p': ['\u0440', '\u03c1', '\uff50'],
  's': ['\u0455', '\uff53'],
  'x': ['\u0445', '\uff58'],
  'y': ['\u0443', '\uff59'],
  'h': ['\u04bb', '\uff48'],
  'n': ['\uff4e', '\u0578'],
  't': ['\uff54'],
  'r': ['\uff52'],
  'l': ['\uff4c'],
  '-': ['\u2010', '\u2011', '\u2212', '\uff0d'],
};

const DIGITS: Readonly<Record<string, string>> = {
  o: '0',
  l: '1',
  i: '1',
  s: '5',
  e: '3',
  a: '4',
  t: '7',
  b: '8',
};

/** A change of a popular name that leaves one right answer. Empty for a name it can't be applied to. */
type Change = (name: string, random: () => number) => string;

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function replaceOne(
  name: string,
  table: Readonly<Record<string, string | readonly string[]>>,
  random: () => number,
) {
  const places = Array.from(name).flatMap((character, at) => (table[character] === undefined ? [] : [at]));
  const at = pick(places, random);
  if (at === undefined) return '';
  const by = table[name.charAt(at)] ?? '';
  return name.slice(0, at) + (typeof by === 'string' ? by : (pick(by, random) ?? '')) + name.slice(at + 1);
}

function replaceText(from: string, to: string): Change {
  return (name) => (name.includes(from) ? name.replace(from, to) : '');
}

/** Kinds of changes by title. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'separators': (name, random) => {
    if (name.includes('-') && random() < 0.7) return joinWords(name);
    const at = 2 + Math.floor(random() * Math.max(0, name.length - 3));
    return at >= name.length - 1 || name.charAt(at) === '-' || name.charAt(at - 1) === '-'
      ? ''
      : `${name.slice(0, at)}-${name.slice(at)}`;
  },
  "PyPI's collision key": (name, random) =>
    replaceOne(name, { l: ['1', 'i'], i: ['1', 'l'], o: '0' }, random),
  'm as rn': replaceText('m', 'rn'),
  'w as vv': replaceText('w', 'vv'),
  'digits for letters': (name, random) => replaceOne(name, DIGITS, random),
  'one foreign character': (name, random) => replaceOne(name, FOREIGN, random),
  'several foreign characters': (name, random) =>
    replaceOne(replaceOne(replaceOne(name, FOREIGN, random), FOREIGN, random), FOREIGN, random),
};

/**
 * Names made from popular ones by one kind of change. Left out are those that are registered (the index can't call
 * them wrong) and those whose collision key a more popular name has, for which another answer is right.
 */
export function generate(kind: string, index: NameIndex): Attack[] {
  const change = CHANGES[kind];
  const random = randomFrom(7);
  const keys = new Map<string, number>();
  for (const name of index.ranked) keys.set(collisionKey(name), (keys.get(collisionKey(name)) ?? 0) + 1);
  const attacks: Attack[] = [];
  for (const target of index.ranked.slice(0, TARGETS)) {
    const name = target.length < 4 ? '' : (change?.(target, random) ?? '');
    if (name === '' || index.has(name) || (keys.get(collisionKey(target)) ?? 0) > 1) continue;
    attacks.push({ name, target, category: kind });
  }
  return attacks;
}
