/**
 * PyPI's own test for names that are too alike: separators dropped, `l` and `i` taken for `1`, `o` for `0`. Since the
 * end of 2021 PyPI refuses a new name whose key an older one has. Takes a PEP 503 normalised name.
 */
export function collisionKey(normalized: string): string {
  return normalized
    .replace(/[-_.]+/g, '')
    .replace(/[li]/g, '1')
    .replaceAll('o', '0');
}

/** How many forms `visualForms` gives at most. */
export const MAX_VISUAL_FORMS = 48;

/** What several glyphs, or a digit, of the typed name can stand for; likeliest first. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  rn: ['m'],
  vv: ['w'],
  cl: ['d'],
  0: ['o'],
  1: ['l', 'i'],
  2: ['z'],
  3: ['e'],
  4: ['a'],
  5: ['s'],
  6: ['b', 'g'],
  7: ['t'],
  8: ['b'],
  9: ['g', 'q'],
};

/** A text with more glyphs is a number or a hash and no disguise; their forms would cost milliseconds. */
const MOST_PLACES = 32;

const GLYPHS = /rn|vv|cl|[0-9]/g;

/**
 * The other names that a typed ASCII name could stand for, because it has a digit or a pair of letters that looks like
 * a letter: `rnatplotlib` is `matplotlib`, `tens0rf10w` is `tensorflow`. Most plausible first, at most
 * `MAX_VISUAL_FORMS`. Only the typed name's glyphs are replaced, so the popular name `boto3` never counts as `botoe`.
 * Takes a PEP 503 normalised name; none for one without such glyphs, with more than 32, or above 214 characters.
 */
export function visualForms(normalized: string): readonly string[] {
  if (normalized.length > 214) return [];
  const places = [...normalized.matchAll(GLYPHS)].map((match) => ({ glyph: match[0], start: match.index }));
  if (places.length === 0 || places.length > MOST_PLACES) return [];
  const forms = new Set<string>();
  const write = (read: (glyph: string, place: number) => string): void => {
    let form = '';
    let last = 0;
    places.forEach(({ glyph, start }, place) => {
      form += normalized.slice(last, start) + read(glyph, place);
      last = start + glyph.length;
    });
    form += normalized.slice(last);
    if (form !== normalized) forms.add(form);
  };

  // The same glyph mostly stands for the same letter throughout a name; only then each place by itself.
  const glyphs = [...new Set(places.map(({ glyph }) => glyph))];
  for (const pick of picks(glyphs.map(optionsOf))) {
    if (forms.size >= MAX_VISUAL_FORMS) break;
    write((glyph) => pick[glyphs.indexOf(glyph)] ?? glyph);
  }
  if (places.length === glyphs.length) return [...forms];
  for (const pick of picks(places.map(({ glyph }) => optionsOf(glyph)))) {
    if (forms.size >= MAX_VISUAL_FORMS) break;
    write((glyph, place) => pick[place] ?? glyph);
  }
  return [...forms];
}

/** What a glyph stands for, likeliest first; at last for itself. */
function optionsOf(glyph: string): readonly string[] {
  return [...(STANDS_FOR[glyph] ?? []), glyph];
}

/** Every way to pick one of each list, those of early picks first. Lazy: the whole product may be huge. */
function* picks(lists: readonly (readonly string[])[]): Generator<readonly string[]> {
  const most = lists.reduce((sum, list) => sum + list.length - 1, 0);
  for (let cost = 0; cost <= most; cost += 1) yield* picksOfCost(lists, 0, cost, most);
}

/** The picks from `lists[from]` on whose positions add up to `cost`; `most` is what they could add up to. */
function* picksOfCost(
  lists: readonly (readonly string[])[],
  from: number,
  cost: number,
  most: number,
): Generator<readonly string[]> {
  const list = lists[from];
  if (list === undefined) {
    yield [];
    return;
  }
  const rest = most - (list.length - 1);
  for (let i = Math.max(0, cost - rest); i < list.length && i <= cost; i += 1) {
    for (const others of picksOfCost(lists, from + 1, cost - i, rest)) yield [list[i] ?? '', ...others];
  }
}
