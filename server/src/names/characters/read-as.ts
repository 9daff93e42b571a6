import { readingsOfCharacter } from './character-readings';

/** UTF-16 units; a longer text is no name with a slip in it. */
const LONGEST = 214;

/**
 * The names that a text can be read as when every character may take any of its readings, in the order of `names`, at
 * most `limit`. Exact where `readings` has to stop: it asks of each name whether the text can mean it, instead of
 * writing all that the text can mean. For the rare text that `readings` finds no known name for, since it goes through
 * all `names` (PEP 503 normalised): about a millisecond for 15,000. None if a visible character has no reading.
 */
export function namesReadAs(text: string, names: readonly string[], limit: number): readonly string[] {
  if (text.length > LONGEST) return [];
  const pieces = Array.from(text, readingsOfCharacter);
  if (pieces.length === 0 || pieces.some((options) => options.length === 0)) return [];
  const shortest = sum(pieces, (options) => Math.min(...options.map((piece) => piece.length)));
  const longest = sum(pieces, (options) => Math.max(...options.map((piece) => piece.length)));
  const single = leadingSingles(pieces);
  const rest = pieces.slice(single.length);
  const found: string[] = [];
  for (const name of names) {
    if (found.length >= limit) break;
    if (name.length > longest || name.length < shortest) continue;
    if (
      single.every((options, i) => options.includes(name.charAt(i))) &&
      canBeRead(rest, name, single.length)
    ) {
      found.push(name);
    }
  }
  return found;
}

/** The readings of the first characters, as long as each reading is one character: nearly always all of them. */
function leadingSingles(pieces: readonly (readonly string[])[]): readonly string[] {
  const end = pieces.findIndex((options) => options.some((piece) => piece.length !== 1));
  return pieces.slice(0, end < 0 ? pieces.length : end).map((options) => options.join(''));
}

/** Whether one piece of each list in turn, put together, gives `name` from `start` on. */
function canBeRead(pieces: readonly (readonly string[])[], name: string, start: number): boolean {
  // All places of the name that the characters so far can have led to.
  let places: readonly number[] = [start];
  for (const options of pieces) {
    const next = new Set<number>();
    for (const place of places) {
      for (const piece of options) if (name.startsWith(piece, place)) next.add(place + piece.length);
    }
    if (next.size === 0) return false;
    places = [...next];
  }
  return places.includes(name.length);
}

function sum(pieces: readonly (readonly string[])[], length: (options: readonly string[]) => number): number {
  return pieces.reduce((total, options) => total + length(options), 0);
}
