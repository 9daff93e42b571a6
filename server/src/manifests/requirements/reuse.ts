import type { PlacedPart } from '../parts';

/** Some logical lines of a file, one after the other. A logical line is read without regard to any other. */
export interface Lines extends PlacedPart {
  /** Where the first of them starts. */
  readonly start: number;
}

/** What has to be known of a reading for the next one to build on it. */
export interface Reading {
  readonly text: string;
  readonly lines: readonly Lines[];
}

/** Which lines of the old reading still hold. */
export interface Reuse {
  /** How many parts at the beginning are unchanged. */
  readonly head: number;
  /** Where the lines start that have to be read anew; the same offset in both texts. */
  readonly from: number;
  /** How far what follows the change has moved. */
  readonly shift: number;
  /** The first of the parts that are unchanged from the new line at `offset` to the end; -1 when there is none. */
  tailAt(offset: number): number;
}

/** Finds what `text` shares with the old text. `undefined` when not even the first line is unchanged. */
export function unchangedParts(old: Reading, text: string): Reuse | undefined {
  const before = old.text;
  const shorter = Math.min(before.length, text.length);
  const shift = text.length - before.length;
  const prefix = commonStart(before, text, shorter);
  const suffixStart = text.length - commonEnd(before, text, shorter - prefix);
  // The character at the line's start has to be the same too: a `\n` there would belong to a `\r` before it.
  const head = lowerBound(old.lines.length, (i) => (old.lines[i]?.start ?? 0) >= prefix) - 1;
  const from = old.lines[head]?.start;
  if (from === undefined) return undefined;
  let next = head;
  const tailAt = (offset: number): number => {
    if (offset < suffixStart) return -1;
    while ((old.lines[next]?.start ?? Infinity) < offset - shift) next++;
    return old.lines[next]?.start === offset - shift ? next : -1;
  };
  return { head, from, shift, tailAt };
}

/** The same parts, `shift` UTF-16 units farther on. */
export function moveLines(lines: readonly Lines[], shift: number): readonly Lines[] {
  if (shift === 0) return lines;
  return lines.map((one) => ({ part: one.part, start: one.start + shift, shift: one.shift + shift }));
}

/** Sizes of the pieces that are compared, largest first: a piece is compared far quicker than its characters are. */
const PIECES = [4096, 256, 16, 1] as const;

/** How many characters two texts have in common at their start, `most` at most. */
function commonStart(a: string, b: string, most: number): number {
  let same = 0;
  for (const piece of PIECES) {
    while (same + piece <= most && a.slice(same, same + piece) === b.slice(same, same + piece)) same += piece;
  }
  return same;
}

/** The same for their ends. */
function commonEnd(a: string, b: string, most: number): number {
  let same = 0;
  for (const piece of PIECES) {
    while (same + piece <= most && pieceBefore(a, same, piece) === pieceBefore(b, same, piece)) same += piece;
  }
  return same;
}

function pieceBefore(text: string, behind: number, length: number): string {
  const end = text.length - behind;
  return text.slice(end - length, end);
}

/** The first index in `[0, length]` from which on `holds` is true. */
function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
