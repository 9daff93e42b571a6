import type { Span } from '../../../../shared/src/span';
import { pipOption, type PipOption } from './pip-options';
import { shellWords, type Word } from './shell-words';
import type { ManifestLists } from '../lists';

/** The value of an option: what pip makes of it, and where it stands. */
export interface OptionValue {
  readonly value: string;
  /** The value's place; with quotes and escapes when it does not stand in the text as it is. */
  readonly span: Span;
  /** Whether the text at `span` is exactly `value`. */
  readonly verbatim: boolean;
}

export interface GivenOption {
  readonly option: PipOption;
  /** `undefined` for a flag, and where the value is missing. */
  readonly value: OptionValue | undefined;
  /** From the option's first dash to the end of its value. */
  readonly span: Span;
  /** The option as written, without its value: `-i`, `--extra`. */
  readonly written: Span;
  /** Whether its value is glued to it with a `=`. */
  readonly equals: boolean;
  /** The text behind it, as far as it could still belong to it (`-e name @ url`). */
  readonly rest: Span;
}

/** Words that pip's option parser skips, those that follow one another as one. pip stops at an option that it doesn't know. */
export interface Skipped extends Span {
  /** The option before them; `undefined` at the beginning. */
  readonly after: GivenOption | undefined;
}

export interface GivenOptions {
  readonly given: readonly GivenOption[];
  readonly skipped: readonly Skipped[];
}

/**
 * Reads `text[start, end)`, the part of a line from its first word with a `-` on, as pip's option parser does: words
 * that are neither an option nor its value are skipped. Adds to `problems` what pip refuses.
 */
export function optionsIn(
  text: string,
  start: number,
  end: number,
  { problems }: Pick<ManifestLists, 'problems'>,
): GivenOptions {
  const { words, openQuote } = shellWords(text, start, end);
  if (openQuote >= 0) {
    const span = { start: openQuote, end: openQuote + 1 };
    problems.push({ message: 'This quote is not closed: pip stops at it.', span });
  }
  const given: GivenOption[] = [];
  const skipped: Skipped[] = [];
  let ended = false;
  let refused = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) break;
    if (word.value === '--' && !ended) {
      ended = true;
      continue;
    }
    if (ended || word.value.length < 2 || !word.value.startsWith('-')) {
      // What stands behind an option that pip refuses is that option's value, as far as anybody knows.
      if (!refused) addSkipped(skipped, given.at(-1), word);
      continue;
    }
    const long = word.value.startsWith('--');
    const equals = long ? word.value.indexOf('=') : -1;
    const written = long ? word.value.slice(0, equals < 0 ? undefined : equals) : word.value.slice(0, 2);
    const option = pipOption(written);
    refused = option === undefined || option === 'ambiguous' || option.use === 'gone';
    if (option === undefined || option === 'ambiguous') {
      problems.push({ message: unknownOption(written, option === 'ambiguous'), span: spanOf(word) });
      continue;
    }
    const glued = long ? equals + 1 : 2;
    const hasGlued = long ? equals >= 0 : word.value.length > 2;
    let value: OptionValue | undefined;
    let last = word;
    if (option.use === 'flag' || option.use === 'gone') {
      if (hasGlued && option.use === 'flag') {
        problems.push({ message: `\`${option.name}\` takes no value.`, span: spanOf(word) });
      }
    } else if (hasGlued) {
      value = gluedValue(text, word, glued);
    } else {
      const next = words[index + 1];
      if (next === undefined) {
        problems.push({ message: `A value is missing after \`${written}\`.`, span: spanOf(word) });
      } else {
        value = valueOf(next);
        last = next;
        index++;
      }
    }
    given.push({
      option,
      value,
      span: { start: word.start, end: last.end },
      written: { start: word.start, end: value === undefined ? word.end : word.start + written.length },
      equals: hasGlued && (long || word.value.charAt(2) === '='),
      rest: { start: last.end, end },
    });
  }
  return { given, skipped };
}

function addSkipped(skipped: Skipped[], after: GivenOption | undefined, word: Word): void {
  const before = skipped.at(-1);
  if (before !== undefined && before.after === after)
    skipped[skipped.length - 1] = { ...before, end: word.end };
  else skipped.push({ after, start: word.start, end: word.end });
}

function unknownOption(written: string, ambiguous: boolean): string {
  const shown = written.slice(0, 40);
  return ambiguous ? `\`${shown}\` could be several options.` : `pip knows no option \`${shown}\`.`;
}

function spanOf(word: Word): Span {
  return { start: word.start, end: word.end };
}

function valueOf(word: Word): OptionValue {
  if (word.at < 0) return { value: word.value, span: spanOf(word), verbatim: false };
  return { value: word.value, span: { start: word.at, end: word.at + word.value.length }, verbatim: true };
}

/** The value in the word of its option, behind a quote if it has one (`--requirement="a b.txt"`). */
function gluedValue(text: string, word: Word, glued: number): OptionValue {
  const value = word.value.slice(glued);
  const from = (word.at < 0 ? word.start : word.at) + glued;
  for (const start of [from, from + 1]) {
    const end = start + value.length;
    if (end <= word.end && text.startsWith(value, start))
      return { value, span: { start, end }, verbatim: true };
  }
  return { value, span: spanOf(word), verbatim: false };
}
