import type { Peer } from './peer';

/** As many names as the list that TypoGard ships for PyPI. */
const POPULAR = 2333;

/** What may stand where a character was meant: neighbours on the keyboard, and what looks alike. */
const MISTAKEN: Readonly<Record<string, string>> = {
  1: '2ql|i',
  2: '13wqz',
  3: '24ew',
  4: '35re',
  5: '46trs',
  6: '57ytb',
  7: '68uy',
  8: '79iu',
  9: '80oi',
  0: '9po',
  q: '12wa',
  w: '23esaqv',
  e: '34rdsw',
  r: '45tfde',
  t: '56ygfr',
  y: '67uhgt',
  u: '78ijhyv',
  i: '89okju1l',
  o: '90plki',
  p: '0lo',
  a: 'qwsz',
  s: 'wedxza5',
  d: 'erfcxs',
  f: 'rtgvcd',
  g: 'tyhbvf',
  h: 'yujnbg',
  j: 'uikmnh',
  k: 'iolmj',
  l: 'kop1i',
  z: 'asx2',
  x: 'zsdc',
  c: 'xdfv',
  v: 'cfgbuw',
  b: 'vghn6',
  n: 'bhjm',
  m: 'njk',
};

/**
 * The six signals of TypoGard: a repeated character, an omitted one, swapped characters, swapped words, a common
 * mistype, and a version number at the end. A popular name is never flagged.
 *
 * @see Taylor et al., "Defending against package typosquatting", NSS 2020
 */
export function typogardPeer(ranked: readonly string[]): Peer {
  const popular = new Set(ranked.slice(0, POPULAR));
  const omissions = new Set<string>();
  for (const name of popular) {
    for (let at = 0; at < name.length; at++) omissions.add(name.slice(0, at) + name.slice(at + 1));
  }
  const wordOrders = new Map<string, string>();
  for (const name of popular) wordOrders.set(sortWords(name), name);
  return {
    title: "TypoGard's six signals, top 2,333",
    flags: (name) =>
      !popular.has(name) &&
      (omissions.has(name) ||
        (name.includes('-') && wordOrders.has(sortWords(name))) ||
        [...withoutRepeat(name), ...withSwap(name), ...withMistype(name), ...withoutVersion(name)].some(
          (form) => popular.has(form),
        )),
  };
}

function sortWords(name: string): string {
  return name.split('-').sort().join('-');
}

function withoutRepeat(name: string): string[] {
  return Array.from(name).flatMap((character, at) =>
    character === name[at + 1] ? [name.slice(0, at) + name.slice(at + 1)] : [],
  );
}

function withSwap(name: string): string[] {
  return Array.from(name.slice(1)).map(
    (character, at) => name.slice(0, at) + character + name.charAt(at) + name.slice(at + 2),
  );
}

function withMistype(name: string): string[] {
  return Array.from(name).flatMap((character, at) =>
    Array.from(MISTAKEN[character] ?? '').map((meant) => name.slice(0, at) + meant + name.slice(at + 1)),
  );
}

function withoutVersion(name: string): string[] {
  const core = name.replace(/[-.]?\d+$/, '');
  return core === name ? [] : [core];
}
