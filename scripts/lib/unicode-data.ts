/** Readers of Unicode's own text files. */

/** What is used of one line of `UnicodeData.txt`. */
export interface CharacterRecord {
  readonly codePoint: number;
  /** The name; for a control character its Unicode 1 name, or `''`. */
  readonly name: string;
  /** The general category: `Lu`, `Nd`, `Pd` … */
  readonly category: string;
  /** The value of a digit, also of a circled or otherwise dressed one: `'0'` to `'9'`, else `''`. */
  readonly digit: string;
}

/** The characters that `UnicodeData.txt` lists one by one (no ideographs, no Hangul syllables). */
export function readUnicodeData(text: string): ReadonlyMap<number, CharacterRecord> {
  const records = new Map<number, CharacterRecord>();
  for (const line of text.split('\n')) {
    const [hex = '', name = '', category = '', , , , , digit = '', , , oldName = ''] = line.split(';');
    if (hex === '' || /^<.+, (?:First|Last)>$/.test(name)) continue;
    const codePoint = Number.parseInt(hex, 16);
    records.set(codePoint, { codePoint, name: name === '<control>' ? oldName : name, category, digit });
  }
  return records;
}

/** The prototype of each character that `confusables.txt` maps. */
export function readConfusables(text: string): ReadonlyMap<string, string> {
  const prototypes = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = /^\uFEFF?([0-9A-F]+) ;\t([0-9A-F ]+) ;/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const target = match[2]
      .trim()
      .split(' ')
      .map((hex) => Number.parseInt(hex, 16));
    prototypes.set(String.fromCodePoint(Number.parseInt(match[1], 16)), String.fromCodePoint(...target));
  }
  return prototypes;
}

/** The version that a file of UTS 39 states in its head. */
export function readVersion(text: string): string {
  return /^# Version: ([0-9.]+)$/m.exec(text)?.[1] ?? '';
}
