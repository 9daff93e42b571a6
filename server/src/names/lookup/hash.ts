/**
 * Polynomial hashes modulo 2^32: `H(s) = sum of s[i] * B^i`. Prefix sums of one name give the hash of the name without
 * one or two characters, of any piece and of any concatenation in constant time, so that no string is built for a
 * look-up. Equal hashes are only a hint: whoever finds a name by its hash compares the texts as well.
 */
const BASE = 0x01000193;

/** The longest name that a look-up deals with, in UTF-16 units. The longest registered name has 188. */
export const MAX_NAME_LENGTH = 255;

const POWERS = new Int32Array(MAX_NAME_LENGTH + 2);
const INVERSE_POWERS = new Int32Array(MAX_NAME_LENGTH + 2);

/** The inverse of an odd number modulo 2^32, by Newton's iteration: each step doubles the number of right bits. */
function inverse(odd: number): number {
  let result = odd;
  for (let step = 0; step < 5; step++) result = Math.imul(result, 2 - Math.imul(odd, result));
  return result;
}

function fillPowers(into: Int32Array, base: number): void {
  let power = 1;
  for (let i = 0; i < into.length; i++) {
    into[i] = power;
    power = Math.imul(power, base);
  }
}

fillPowers(POWERS, BASE);
fillPowers(INVERSE_POWERS, inverse(BASE));

/** Prefix sums of one name: `sums[i]` is the hash of its first `i` characters. Reused from name to name. */
export interface PrefixHash {
  readonly sums: Int32Array;
  length: number;
}

/** Room for the prefixes of names of up to `length` characters. */
export function newPrefixHash(length = MAX_NAME_LENGTH): PrefixHash {
  return { sums: new Int32Array(length + 1), length: 0 };
}

/** Fills `into`; characters beyond its room are left out. */
export function hashPrefixes(text: string, into: PrefixHash): PrefixHash {
  const { sums } = into;
  const length = Math.min(text.length, sums.length - 1);
  let sum = 0;
  for (let i = 0; i < length; i++) {
    sum = (sum + Math.imul(text.charCodeAt(i), POWERS[i] ?? 0)) | 0;
    sums[i + 1] = sum;
  }
  into.length = length;
  return into;
}

export function hashText(text: string): number {
  let sum = 0;
  const length = Math.min(text.length, MAX_NAME_LENGTH);
  for (let i = 0; i < length; i++) {
    sum = (sum + Math.imul(text.charCodeAt(i), POWERS[i] ?? 0)) | 0;
  }
  return sum;
}

const HYPHEN = 0x2d;

/** The hash of a normalised name's `collisionKey`, without building the key. */
export function hashCollisionKey(name: string): number {
  return hashBare(name, COLLISION_CODES);
}

/** The hash of a name without its hyphens, without building that text. */
export function hashJoined(name: string): number {
  return hashBare(name, undefined);
}

/** The hash of what is left without hyphens, each character replaced by that of `codes` where it has one. */
function hashBare(name: string, codes: Uint8Array | undefined): number {
  let sum = 0;
  let length = 0;
  for (let i = 0; i < name.length && length < MAX_NAME_LENGTH; i++) {
    const code = name.charCodeAt(i);
    if (code === HYPHEN) continue;
    sum = (sum + Math.imul(codes?.[code] ?? code, POWERS[length] ?? 0)) | 0;
    length++;
  }
  return sum;
}

/** `l` and `i` are `1`, `o` is `0`; any other ASCII character is itself. */
const COLLISION_CODES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === 'l' || character === 'i') return 0x31;
  return character === 'o' ? 0x30 : code;
});

/** The hash of the characters `from` (included) to `to` (excluded), `0 <= from <= to <= length`. */
export function hashPiece(hash: PrefixHash, from: number, to: number): number {
  const { sums } = hash;
  return Math.imul(((sums[to] ?? 0) - (sums[from] ?? 0)) | 0, INVERSE_POWERS[from] ?? 0);
}

/** The hash of a text of hash `left` and length `leftLength`, followed by a text of hash `right`. */
export function hashJoin(left: number, leftLength: number, right: number): number {
  return (left + Math.imul(right, POWERS[leftLength] ?? 0)) | 0;
}

/** The hash of the name without the character at `at`. */
export function hashWithout(hash: PrefixHash, at: number): number {
  const { sums, length } = hash;
  const rest = ((sums[length] ?? 0) - (sums[at + 1] ?? 0)) | 0;
  return ((sums[at] ?? 0) + Math.imul(rest, INVERSE_POWERS[1] ?? 0)) | 0;
}

/** The hash of the name without the characters at `first` and `second`, `first < second`. */
export function hashWithoutTwo(hash: PrefixHash, first: number, second: number): number {
  const { sums, length } = hash;
  const middle = ((sums[second] ?? 0) - (sums[first + 1] ?? 0)) | 0;
  const rest = ((sums[length] ?? 0) - (sums[second + 1] ?? 0)) | 0;
  const one = Math.imul(middle, INVERSE_POWERS[1] ?? 0);
  const two = Math.imul(rest, INVERSE_POWERS[2] ?? 0);
  return ((sums[first] ?? 0) + one + two) | 0;
}

/** Spreads a polynomial hash over all 32 bits: its low bits depend on few characters (Murmur3's finaliser). */
export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
