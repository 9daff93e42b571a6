import { readingsOfCharacter } from './character-readings';

let byPiece: ReadonlyMap<string, readonly number[]> | undefined;

/** No character beyond the Supplementary Multilingual Plane looks like ASCII. */
const LAST_POINT = 0x1_ffff;

function collect(): ReadonlyMap<string, readonly number[]> {
  const entries = new Map<string, number[]>();
  for (let point = 0x80; point <= LAST_POINT; point += 1) {
    for (const piece of readingsOfCharacter(String.fromCodePoint(point))) {
      if (piece === '') continue;
      const points = entries.get(piece);
      if (points === undefined) entries.set(piece, [point]);
      else points.push(point);
    }
  }
  return entries;
}

/**
 * The non-ASCII code points that can be read as `piece` (a lower-case letter, a digit, `-`, or several of them: `fi`),
 * ascending. The inverse of `readingsOfCharacter`. The first call goes through all characters, which takes a
 * moment: it is for measuring and for generating, not for judging.
 */
export function confusablesOf(piece: string): readonly number[] {
  byPiece ??= collect();
  return byPiece.get(piece) ?? [];
}
