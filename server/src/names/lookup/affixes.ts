import type { Span } from '../../../../shared/src/span';
import { hashText } from './hash';

/** Words that name the language, the package or its state, and so say nothing of what a package does. */
const WORDS: readonly string[] = [
  'python python2 python3 py py2 py3 pip pypi cpython',
  'lib libs library module modules package pkg dist',
  'api client sdk core cli util utils tool tools toolkit helper helpers',
  'wrapper plugin extension ext extra extras installer loader common base',
  'new old dev beta alpha stable latest nightly test tests demo official',
  'fast simple easy lite mini plus pro async real safe secure fork fix',
].flatMap((line) => line.split(' '));

const AFFIX_WORDS: ReadonlySet<string> = new Set(WORDS);

/** The same words by their first and by their last character code, for affixes written without a separator. */
const BY_FIRST = groupBy((word) => word.charCodeAt(0));
const BY_LAST = groupBy((word) => word.charCodeAt(word.length - 1));

/** A core that is shorter stands in too many names to point at one of them. */
const SHORTEST_CORE = 3;

function groupBy(code: (word: string) => number): readonly (readonly string[])[] {
  const groups = Array.from({ length: 128 }, (): string[] => []);
  for (const word of WORDS) groups[code(word)]?.push(word);
  return groups;
}

/** Whether a word between hyphens is an affix. A number is one: a year, a version. */
function isAffix(word: string): boolean {
  return AFFIX_WORDS.has(word) || /^\d+$/.test(word);
}

/** The pieces of the name that are left without one affix at the beginning or at the end; never the whole name. */
export function coresOf(name: string): Span[] {
  const cores: Span[] = [];
  const { length } = name;
  const first = name.indexOf('-');
  if (first !== -1) {
    const last = name.lastIndexOf('-');
    if (isAffix(name.slice(0, first))) cores.push({ start: first + 1, end: length });
    if (isAffix(name.slice(last + 1))) cores.push({ start: 0, end: last });
  }
  for (const affix of BY_FIRST[name.charCodeAt(0)] ?? []) {
    if (name.startsWith(affix) && name.charAt(affix.length) !== '-') {
      cores.push({ start: affix.length, end: length });
    }
  }
  for (const affix of BY_LAST[name.charCodeAt(length - 1)] ?? []) {
    const end = length - affix.length;
    if (name.endsWith(affix) && name.charAt(end - 1) !== '-') cores.push({ start: 0, end });
  }
  return cores.filter(({ start, end }) => end - start >= SHORTEST_CORE);
}

/** A text to write before or behind a piece of a name, with its hash. */
export interface Affix {
  readonly text: string;
  readonly hash: number;
}

export function toAffix(text: string): Affix {
  return { text, hash: hashText(text) };
}

export const NO_AFFIX: Affix = toAffix('');

/** The affixes of popular names that people forget or swap: `python-dateutil`, `pyyaml`, `discord-py`. */
export const EXPECTED_BEFORE: readonly Affix[] = ['python-', 'py-', 'py', 'lib'].map(toAffix);
export const EXPECTED_BEHIND: readonly Affix[] = ['-python', '-py', 'py', 'lib'].map(toAffix);
