import type { Span } from '../../../../shared/src/span';
import type { EntryPlace, ManifestLists } from '../lists';
import { readEditable } from './editable';
import { noteHash } from './hashes';
import { optionsIn, type GivenOption, type OptionValue } from './option-words';
import { noteSlips, type Beside } from './slips';

/** What the options of a line say about the requirement before them. */
export interface OptionsResult {
  readonly hashes: number;
  /** The end of the last option that belongs to the requirement; -1 when there is none. */
  readonly end: number;
}

/**
 * Acts on the options in `text[start, end)`. `alone` says that no requirement stands before them on the line; behind
 * one, pip drops all but the options of a requirement without a word.
 */
export function readOptions(
  text: string,
  start: number,
  end: number,
  alone: boolean,
  place: EntryPlace,
  lists: ManifestLists,
): OptionsResult {
  const { given, skipped } = optionsIn(text, start, end, lists);
  const main = alone ? mainOption(given) : undefined;
  const beside = besideOf(alone, main);
  const say = (message: string, span: Span) => lists.problems.push({ message, span });
  const note = (one: GivenOption) => {
    const option = { name: one.option.name, value: one.value?.value ?? '', span: one.span };
    lists.options.push(beside === 'nothing' ? option : { ...option, dropped: true });
    if (!alone) say(DROPPED, one.span);
  };
  let hashes = 0;
  let last = -1;
  let surplus = false;
  for (const one of given) {
    const { option, value, span } = one;
    if (option.use === 'gone') {
      say(`pip no longer knows \`${option.name}\` and stops at it: remove it.`, span);
    } else if (option.use === 'flag') {
      note(one);
    } else if (value !== undefined) {
      switch (option.use) {
        case 'hash':
          hashes++;
          last = span.end;
          noteHash(value, alone, lists);
          if (alone && hashes === 1) say(USELESS_HASH, span);
          break;
        case 'setting':
          last = span.end;
          if (!value.value.includes('=')) say('A setting has the form `KEY=VALUE`.', value.span);
          break;
        case 'value':
          note(one);
          break;
        case 'include':
        case 'editable':
          if (one !== main) {
            if (!surplus) say(alone ? 'pip reads only one `-e`, `-r` or `-c` a line.' : DROPPED, span);
            surplus = true;
          } else if (option.use === 'editable') readEditable(text, value, one.rest, place, lists);
          else addInclude(text, option.name, value, lists);
      }
    }
  }
  noteSlips({ text, given, skipped, main, beside }, lists);
  return { hashes, end: last };
}

const DROPPED = 'pip ignores this option behind a requirement: give it a line of its own.';
const USELESS_HASH = 'This hash belongs to no requirement: end the line before with a backslash.';

/** The one option that pip acts on: the first `-e`, else the first `-r`, else the first `-c`. */
function mainOption(given: readonly GivenOption[]): GivenOption | undefined {
  const first = (name: string) => given.find((one) => one.option.name === name && one.value !== undefined);
  return first('--editable') ?? first('--requirement') ?? first('--constraint');
}

function besideOf(alone: boolean, main: GivenOption | undefined): Beside {
  if (!alone) return 'requirement';
  if (main === undefined) return 'nothing';
  return main.option.use === 'editable' ? 'editable' : 'include';
}

function addInclude(text: string, name: string, value: OptionValue, lists: ManifestLists): void {
  const kind = name === '--constraint' ? 'constraint' : 'requirement';
  lists.includes.push({ path: value.value, kind, span: value.span });
  if (!value.value.includes('\\') && text.slice(value.span.start, value.span.end).includes('\\')) {
    lists.problems.push({ message: 'pip drops backslashes here: write `/` in paths.', span: value.span });
  }
}
