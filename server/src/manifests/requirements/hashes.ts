import type { ManifestLists } from '../lists';
import type { Slip } from '../types';
import type { OptionValue } from './option-words';

/** The algorithms that pip accepts in `--hash`, with the number of their hexadecimal digits. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

const HEX = /^[0-9a-f]+$/i;
/** What pip refuses at once; the digits it only compares with those of a file. */
const READABLE = /^(?:sha256|sha384|sha512):[0-9a-f]/i;

/** Notes the value of a `--hash`, and what is wrong with it. `detached`: no requirement stands before it. */
export function noteHash(hash: OptionValue, detached: boolean, lists: ManifestLists): void {
  const { value, span } = hash;
  if (!detached) lists.hashes.push({ value, span });
  const wrong = wrongIn(value);
  if (wrong === undefined) return;
  if (!READABLE.test(value)) {
    lists.problems.push({ message: 'A hash has the form `sha256:` and hexadecimal digits.', span });
  }
  if (!detached) lists.slips.push({ kind: 'hash', value, wrong, span });
}

function wrongIn(value: string): Extract<Slip, { kind: 'hash' }>['wrong'] | undefined {
  const colon = value.indexOf(':');
  if (colon < 1) return 'form';
  const length = DIGITS.get(value.slice(0, colon));
  if (length === undefined) return 'algorithm';
  return value.length - colon - 1 === length && HEX.test(value.slice(colon + 1)) ? undefined : 'digits';
}
