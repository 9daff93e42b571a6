import { normalizeName } from '../../../../shared/src/normalize';
import { readingsOfCharacter } from './character-readings';
import { collisionKey } from './visual-keys';

/** How many forms `readings` gives at most. */
export const MAX_READINGS = 32;

/** UTF-16 units. A longer text is no name with a slip in it; PyPI's longest name is far shorter. */
const MAX_NAME_LENGTH = 214;

const ASCII_NAME = /^[A-Za-z0-9._-]*$/;

function fold(text: string): string {
  const known = new Map<string, string>();
  let folded = '';
  for (const char of text.normalize('NFKC')) {
    let piece = known.get(char);
    if (piece === undefined) known.set(char, (piece = readingsOfCharacter(char)[0] ?? char));
    folded += piece;
  }
  return normalizeName(folded);
}

/**
 * The name that a text looks like: the skeleton of UTS 39, taken to PyPI's alphabet. Compatibility forms are unfolded,
 * invisible characters and accents dropped, each character replaced by its most plausible reading; then PEP 503.
 * A character without a reading stays, lower-cased. Never throws, linear, and idempotent.
 *
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
export function skeleton(text: string): string {
  if (ASCII_NAME.test(text)) return normalizeName(text);
  // Folding may bring forth a character that folds again (a capital that only its small form has a reading for).
  let folded = text;
  for (let round = 0; round < 4; round += 1) {
    const next = fold(folded);
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

/** One way to read one of the ambiguous characters of a text. */
interface Choice {
  readonly char: string;
  readonly piece: string;
}

/**
 * The names that a text can be read as, most plausible first, at most `MAX_READINGS`, each only of `a-z0-9-`. The first
 * is made of every character's likeliest reading; then one kind of character is read otherwise, then two …
 * A character that looks like nothing (a curly quote, an ideograph) is left out. One that occurs twice is read the
 * same way in both places: names that differ only in `i l 1` and `o 0` are found through `collisionKey`.
 * Empty if nothing readable is left, or for a text of more than 214 UTF-16 units.
 */
export function readings(text: string): readonly string[] {
  if (text.length > MAX_NAME_LENGTH) return [];
  if (ASCII_NAME.test(text)) return text === '' ? [] : [normalizeName(text)];
  const chars = Array.from(text);
  const likeliest = chars.map((char) => readingsOfCharacter(char)[0] ?? '');
  const forms = new Set<string>();
  const add = (chosen: readonly Choice[]): void => {
    const pieces = chars.map(
      (char, i) => chosen.find((choice) => choice.char === char)?.piece ?? likeliest[i],
    );
    const form = normalizeName(pieces.join(''));
    if (form !== '') forms.add(form);
  };
  add([]);
  for (const chosen of deviations(new Set(chars))) {
    if (forms.size >= MAX_READINGS) break;
    add(chosen);
  }
  return [...forms];
}

/** Sets of unlikely readings: single ones before pairs, pairs before triples; those that no other key covers first. */
function* deviations(chars: ReadonlySet<string>): Generator<readonly Choice[]> {
  const choices = [...chars].flatMap((char) => {
    const [first = '', ...others] = readingsOfCharacter(char);
    return others.map((piece) => ({ char, piece, covered: collisionKey(piece) === collisionKey(first) }));
  });
  choices.sort((a, b) => Number(a.covered) - Number(b.covered));
  let sets: readonly (readonly Choice[])[] = [[]];
  for (let size = 1; size <= 3; size += 1) {
    sets = sets.slice(0, MAX_READINGS).flatMap((set) => extend(set, choices));
    yield* sets;
  }
}

/** `set` with one more choice each, of a later character. */
function extend(set: readonly Choice[], choices: readonly Choice[]): readonly (readonly Choice[])[] {
  const last = set.at(-1);
  const from =
    last === undefined ? 0 : choices.findIndex((c) => c.char === last.char && c.piece === last.piece) + 1;
  return choices
    .slice(from)
    .filter((choice) => set.every((other) => other.char !== choice.char))
    .map((choice) => [...set, choice]);
}
