import type { Mechanism } from '../types';
import { areKeyboardNeighbours } from './keyboard';

/**
 * What the one edit is that turns `target` into `written`: the mechanism if their OSA distance is exactly 1, else
 * `undefined`. Linear, without allocation.
 */
export function classifyEdit(written: string, target: string): Mechanism | undefined {
  const difference = written.length - target.length;
  let at = 0;
  // Beyond the end a code is NaN, which equals nothing.
  while (written.charCodeAt(at) === target.charCodeAt(at)) at++;
  if (difference === 0) return at === written.length ? undefined : classifyChange(written, target, at);
  if (difference === 1) return sameFrom(written, at + 1, target, at) ? classifyExtra(written, at) : undefined;
  if (difference === -1) return sameFrom(written, at, target, at + 1) ? classifyLost(target, at) : undefined;
  return undefined;
}

/** Whether the rest of `left` from `leftAt` equals the rest of `right` from `rightAt`; the two are of equal length. */
function sameFrom(left: string, leftAt: number, right: string, rightAt: number): boolean {
  for (let i = leftAt, j = rightAt; i < left.length; i++, j++) {
    if (left.charCodeAt(i) !== right.charCodeAt(j)) return false;
  }
  return true;
}

function classifyChange(written: string, target: string, at: number): Mechanism | undefined {
  const was = target.charCodeAt(at);
  const is = written.charCodeAt(at);
  if (sameFrom(written, at + 1, target, at + 1)) {
    if (at === written.length - 1 && isDigit(was) && isDigit(is)) return 'version-suffix';
    if (isVowel(was) && isVowel(is)) return 'vowel';
    return areKeyboardNeighbours(was, is) ? 'keyboard' : 'substitution';
  }
  const swapped = was === written.charCodeAt(at + 1) && is === target.charCodeAt(at + 1);
  return swapped && sameFrom(written, at + 2, target, at + 2) ? 'transposition' : undefined;
}

/** `written` has one character too many. In a run of equal characters `at` is the last of the run. */
function classifyExtra(written: string, at: number): Mechanism {
  const extra = written.charCodeAt(at);
  if (extra === HYPHEN) return 'separators';
  if (extra === written.charCodeAt(at - 1)) return 'repeated-character';
  const last = at === written.length - 1;
  if (last && isDigit(extra)) return 'version-suffix';
  return extra === LETTER_S && (last || written.charCodeAt(at + 1) === HYPHEN) ? 'plural' : 'insertion';
}

function classifyLost(target: string, at: number): Mechanism {
  const lost = target.charCodeAt(at);
  if (lost === HYPHEN) return 'separators';
  const last = at === target.length - 1;
  if (last && isDigit(lost)) return 'version-suffix';
  return lost === LETTER_S && (last || target.charCodeAt(at + 1) === HYPHEN) ? 'plural' : 'deletion';
}

const HYPHEN = 0x2d;
const LETTER_S = 0x73;
const VOWELS = new Set(Array.from('aeiouy', (letter) => letter.charCodeAt(0)));

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isVowel(code: number): boolean {
  return VOWELS.has(code);
}
