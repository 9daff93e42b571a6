import type { ManifestLists } from '../lists';
import type { GivenOption, GivenOptions } from './option-words';

/** What stands on the line that makes pip drop its other options. */
export type Beside = 'requirement' | 'editable' | 'include' | 'nothing';

interface OptionLine extends GivenOptions {
  readonly text: string;
  /** The `-e`, `-r` or `-c` that pip acts on. */
  readonly main: GivenOption | undefined;
  readonly beside: Beside;
}

/** Notes what pip drops of the options of a line, and what is written otherwise than people look for it. */
export function noteSlips(line: OptionLine, { slips }: Pick<ManifestLists, 'slips'>): void {
  const { text, given, skipped, main, beside } = line;
  const effective = beside === 'nothing' ? lastOrFirst(given) : undefined;
  for (const one of given) {
    const { option, value, span } = one;
    if (value === undefined && option.use !== 'flag') continue;
    const written = text.slice(one.written.start, one.written.end);
    if (isAbbreviated(one, written)) {
      const sign = one.equals && !written.startsWith('--') ? 1 : 0;
      const { start, end } = one.written;
      slips.push({
        kind: 'abbreviated',
        written: text.slice(start, end + sign),
        name: option.name,
        span: { start, end: end + sign },
      });
    }
    const own = option.use === 'hash' || option.use === 'setting';
    if (one === main || (own && (beside === 'requirement' || beside === 'nothing'))) continue;
    const isDropped = effective === undefined || effective.get(option.name)?.includes(one) === false;
    if (!isDropped) continue;
    const by = beside === 'nothing' ? 'option' : beside;
    slips.push({ kind: 'dropped-option', name: option.name, value: value?.value ?? '', beside: by, span });
  }
  for (const { after, start, end } of skipped) {
    // `-e name @ URL`: the reader of the requirement takes these words.
    if (after !== undefined && after === main && main.option.use === 'editable') continue;
    slips.push({ kind: 'dropped-text', after: after?.option.name ?? '', span: { start, end } });
  }
  if (beside === 'nothing' && skipped.length === 0) noteDetached(given, slips);
}

/** Of several `-f` on a line pip takes the first, of several `-i` the last; all of the others. */
function lastOrFirst(given: readonly GivenOption[]): ReadonlyMap<string, readonly GivenOption[]> {
  const kept = new Map<string, readonly GivenOption[]>();
  for (const one of given) {
    const { name } = one.option;
    const before = kept.get(name);
    if (before === undefined || name === '--index-url') kept.set(name, [one]);
    else if (name !== '--find-links') kept.set(name, [...before, one]);
  }
  return kept;
}

/** pip takes every beginning of a name that fits one option only, `--pypi-url`, and the `=` of `-i=URL` as its value. */
function isAbbreviated({ option, equals }: GivenOption, written: string): boolean {
  if (!written.startsWith('--')) return equals && option.use === 'value';
  return (
    written === '--pypi-url' ||
    (option.name.startsWith(written) && option.name !== written && written !== '--config-setting')
  );
}

function noteDetached(given: readonly GivenOption[], slips: ManifestLists['slips']): void {
  const hashes = given.filter(({ option, value }) => option.use === 'hash' && value !== undefined);
  const [first] = hashes;
  const last = hashes.at(-1);
  if (first === undefined || last === undefined) return;
  slips.push({ kind: 'detached-hash', span: { start: first.span.start, end: last.span.end } });
}
