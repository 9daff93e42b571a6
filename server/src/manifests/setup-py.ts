import type { Span } from '../../../shared/src/span';
import { notePythonLinks } from './dependency-links';
import { emptyLists, entryOf, manifestOf, type ManifestLists } from './lists';
import { scanRequirement } from './pep508';
import { elementRemoval } from './pyproject/removal';
import { Brackets } from './python/brackets';
import { pythonTokens, type PythonToken } from './python/tokens';
import { sourceOfUrl } from './requirements/location';
import type { EntryKind, ManifestReader } from './types';

const ARGUMENTS: ReadonlyMap<string, EntryKind> = new Map([
  ['install_requires', 'requirement'],
  ['tests_require', 'requirement'],
  ['extras_require', 'requirement'],
  ['setup_requires', 'build'],
]);

/** A variable that stands for another one is followed this often. */
const MAX_STEPS = 4;

interface Source {
  readonly text: string;
  readonly tokens: readonly PythonToken[];
  /** The index of the token behind `name =`, for names that are assigned once; -1 for the others. */
  readonly variables: ReadonlyMap<string, number>;
  readonly lists: ManifestLists;
}

/**
 * Reads the requirements that stand as literals in a `setup.py`: the arguments of `setup`, as lists, tuples, strings of
 * several lines and dictionaries, also through a variable that is assigned once. Nothing is run; what is computed is
 * not seen.
 *
 * @see https://setuptools.pypa.io/en/latest/references/keywords.html
 */
export const readSetupPy: ManifestReader = (text) => {
  const lists = emptyLists();
  const tokens = pythonTokens(text);
  const variables = new Map<string, number>();
  const values: { at: number; argument: string; kind: EntryKind }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'sign') continue;
    const next = signAt(tokens, index + 1);
    const word = token.kind === 'name' ? token.text : text.slice(token.content.start, token.content.end);
    const assigned = token.kind === 'name' && next === '=' && signAt(tokens, index + 2) !== '=';
    if (!assigned && !(token.kind === 'string' && next === ':')) continue;
    const kind = ARGUMENTS.get(word);
    if (kind !== undefined) values.push({ at: index + 2, argument: word, kind });
    if (word === 'dependency_links') notePythonLinks(text, tokens, index + 2, lists);
    if (assigned) variables.set(word, variables.has(word) ? -1 : index + 2);
  }
  const source: Source = { text, tokens, variables, lists };
  const read = new Set<number>();
  for (const { at, argument, kind } of values) readValue(source, at, { group: argument, kind }, 0, read);
  lists.entries.sort((a, b) => a.nameSpan.start - b.nameSpan.start);
  lists.problems.sort((a, b) => a.span.start - b.span.start);
  return manifestOf('setup-py', lists);
};

interface Target {
  readonly group: string;
  readonly kind: EntryKind;
}

/** Reads the value at token `at`. `read` holds where values were read already: each piece of text counts once. */
function readValue(source: Source, at: number, target: Target, steps: number, read: Set<number>): void {
  const token = source.tokens[at];
  if (token === undefined || read.has(at)) return;
  if (token.kind === 'name' && token.text !== 'dict') {
    const variable = source.variables.get(token.text);
    const isKeyword = ARGUMENTS.has(token.text) && variable === at;
    if (variable !== undefined && variable >= 0 && steps < MAX_STEPS && !isKeyword) {
      readValue(source, variable, target, steps + 1, read);
    }
    return;
  }
  read.add(at);
  if (token.kind === 'string') {
    readStrings(source, at, target);
    return;
  }
  readCollection(source, token.kind === 'name' ? at + 1 : at, target);
}

/** Reads a list, tuple, set or dictionary from its opening sign on; keys of a dictionary become groups. */
function readCollection(source: Source, open: number, target: Target): void {
  const { tokens, text } = source;
  const brackets = new Brackets(text, tokens);
  let { group } = target;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) return;
    if (token.kind === 'sign') {
      if (!brackets.take(token, at)) return;
      continue;
    }
    const next = signAt(tokens, at + 1);
    const assigned = token.kind === 'name' && next === '=' && signAt(tokens, at + 2) !== '=';
    // The next argument of `setup`: the brackets before it were left open.
    if (assigned && (!brackets.inCall || ARGUMENTS.has(token.text))) return;
    const isKey = assigned || (token.kind === 'string' && next === ':');
    if (isKey && target.group === 'extras_require') {
      const key = token.kind === 'name' ? token.text : text.slice(token.content.start, token.content.end);
      group = `${target.group}.${key}`;
    } else if (token.kind === 'string' && !isKey) {
      at = readStrings(source, at, { ...target, group });
    }
  }
}

/** Reads the string at token `at` and those that Python joins to it; returns the index of the last one. */
function readStrings(source: Source, at: number, target: Target): number {
  const { text, tokens, lists } = source;
  let last = at;
  for (let index = at; ; index++) {
    const token = tokens[index];
    if (token?.kind !== 'string') break;
    last = index;
    if (index > at) {
      const message = 'Python joins this text to the one before it: a comma is missing.';
      lists.problems.push({ message, span: { start: token.start, end: token.end } });
    }
    // A name that is put together by `+` or `%` at run time is not known here.
    const { content } = token;
    const joined =
      signAt(tokens, index + 1) === '+' && /^[\w.-]*$/.test(text.slice(content.start, content.end));
    if (content.plain && !joined) readLines(source, content, token, target);
  }
  return last;
}

function readLines({ text, lists }: Source, content: Span, token: Span, target: Target): void {
  let start = content.start;
  const several = /[\r\n]/.test(text.slice(content.start, content.end));
  while (start < content.end) {
    let end = start;
    while (end < content.end && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const scanned = scanRequirement(text, start, end);
    if (scanned !== undefined) {
      const { name, nameSpan, extras, specifier, marker, url } = scanned;
      const removal = several ? { start, end: Math.min(end + 1, content.end) } : elementRemoval(text, token);
      const span = { start: nameSpan.start, end: scanned.end };
      const source = url === '' ? 'index' : sourceOfUrl(url);
      const place = { ...target, removal };
      lists.entries.push(entryOf(place, { name, nameSpan, span, extras, specifier, marker, url, source }));
      for (const problem of scanned.problems) lists.problems.push(problem);
    }
    start = end + 1;
  }
}

function signAt(tokens: readonly PythonToken[], index: number): string {
  const token = tokens[index];
  return token?.kind === 'sign' ? token.text : '';
}
