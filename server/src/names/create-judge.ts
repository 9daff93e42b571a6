import { judgeName } from './judge';
import type { JudgeContext, NameVerdict } from './types';

/** Judges a name as written. */
export type Judge = (written: string) => NameVerdict;

/**
 * Some hundred bytes each, some megabytes in all. More than the different names of one file: a file with more than
 * that would find, line after line, that its name has just been dropped.
 */
const MOST_REMEMBERED = 32_768;

/** Longer texts are never names; they aren't kept. */
const LONGEST_REMEMBERED = 128;

/**
 * A judge that remembers its last answers: a file is judged again on every key stroke, and most of its names are the
 * same as before. Its context must not change. Half of the memory is dropped, oldest first, when it is full.
 */
export function createJudge(context: JudgeContext): Judge {
  const known = new Map<string, NameVerdict>();
  return (written) => {
    const remembered = known.get(written);
    if (remembered !== undefined) return remembered;
    if (written.length > LONGEST_REMEMBERED) return judgeName(written, context);
    // A piece of a text keeps the whole text in memory; what is remembered has to be a copy.
    const copy = written.split('').join('');
    const verdict = judgeName(copy, context);
    if (known.size >= MOST_REMEMBERED) forgetOldest(known);
    known.set(copy, verdict);
    return verdict;
  };
}

function forgetOldest(known: Map<string, NameVerdict>): void {
  let left = known.size / 2;
  for (const name of known.keys()) {
    if (left-- <= 0) return;
    known.delete(name);
  }
}
