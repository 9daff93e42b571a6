import type { Span } from '../../../../shared/src/span';
import { pythonTokens } from '../../manifests/python/tokens';
import { afterLineEnd, afterMark, lineEnd, lineStart, skipBlanks } from '../../manifests/toml/chars';
import { scanToml } from '../../manifests/toml/scan';
import type { TomlTable, TomlValue } from '../../manifests/toml/types';
import type { FormatId } from '../../manifests/types';
import type { Directive } from '../../policy/directive';
import { DIRECTIVE_NAME, readDirective } from '../../policy/directive';
import { logicalLineAt } from '../../manifests/requirements/logical-lines';

/** A comment that asks for something, with what it covers. */
export interface PolicyComment {
  readonly directive: Directive;
  /** A finding that starts in here is covered; `undefined`: nothing is. */
  readonly covers: Span | undefined;
  /** Where it stands, if that is no place for it: one sentence. */
  readonly misplaced?: string;
  /** What has to go for the comment to go. */
  readonly removal: Span;
}

/** A comment for the whole file stands in its first lines, where readers see it. */
const FILE_LINES = 10;

/** More comments than these are not written by anybody. */
const MOST_COMMENTS = 10_000;

/** How each format writes comments; `undefined`: it has none. */
const STYLE: Readonly<Record<FormatId, 'lines' | 'toml' | 'yaml' | 'ini' | 'python' | 'script' | undefined>> =
  {
    'requirements': 'lines',
    'constraints': 'lines',
    'pyproject': 'toml',
    'pipfile': 'toml',
    'hatch': 'toml',
    'pixi': 'toml',
    'pylock': 'toml',
    'uv-lock': 'toml',
    'poetry-lock': 'toml',
    'pdm-lock': 'toml',
    'conda': 'yaml',
    'setup-cfg': 'ini',
    'tox': 'ini',
    'setup-py': 'python',
    'script': 'script',
    'policy': 'toml',
    'pipfile-lock': undefined,
  };

/**
 * The comments of a file that the policy heeds, in the order of the text. A text without such a comment, which is
 * nearly every one, costs one search. Linear; never throws.
 */
export function policyComments(text: string, format: FormatId): readonly PolicyComment[] {
  const style = STYLE[format];
  if (style === undefined) return [];
  let at = text.indexOf(DIRECTIVE_NAME);
  if (at < 0) return [];
  const isInString = stringTest(text, style);
  const starts = style === 'lines' ? logicalStarts(text) : [];
  const comments: PolicyComment[] = [];
  for (let count = 0; at >= 0 && count < MOST_COMMENTS; count++) {
    const end = lineEnd(text, at);
    const sign = signBefore(text, at, style);
    const directive =
      sign === undefined || isInString(sign) ? undefined : readDirective(text, { start: sign, end });
    if (directive !== undefined) comments.push(placed(text, directive, style, starts));
    at = text.indexOf(DIRECTIVE_NAME, end);
  }
  return comments;
}

type Style = NonNullable<(typeof STYLE)[FormatId]>;

/** The sign of the comment that begins with the word at `at`; `undefined` where none does. */
function signBefore(text: string, at: number, style: Style): number | undefined {
  let sign = at;
  while (isBlank(text.charCodeAt(sign - 1))) sign--;
  const character = text.charAt(sign - 1);
  if (character !== '#' && !(character === ';' && style === 'ini')) return undefined;
  sign--;
  const start = lineStart(text, sign);
  if (style === 'toml' || style === 'python') return sign;
  // Everywhere else a sign that is glued to a word is part of the word.
  return sign === start || isBlank(text.charCodeAt(sign - 1)) ? sign : undefined;
}

function placed(text: string, directive: Directive, style: Style, starts: readonly number[]): PolicyComment {
  const { start, end } = directive.span;
  const first = lineStart(text, start);
  const isAlone =
    text
      .slice(first, start)
      .replace(style === 'script' ? /^#[ \t]?/ : '', '')
      .trim() === '';
  const next = afterLineEnd(text, lineEnd(text, end));
  const removal = isAlone ? { start: first, end: next } : { start: blanksBefore(text, start, first), end };
  if (directive.kind === 'ignore-file') {
    if (lineNumber(text, first) < FILE_LINES)
      return { directive, removal, covers: { start: 0, end: text.length } };
    const misplaced = `A comment for the whole file stands in its first ${FILE_LINES} lines.`;
    return { directive, removal, covers: undefined, misplaced };
  }
  const logical = starts[lastUpTo(starts, first)] ?? first;
  if (isAlone && logical < first) {
    const misplaced =
      'A comment inside a continued requirement cuts off what follows. Put it above the requirement.';
    return { directive, removal, covers: undefined, misplaced };
  }
  if (!isAlone) return { directive, removal, covers: { start: logical, end: next } };
  return { directive, removal, covers: nextLine(text, next, style) };
}

/** The next line with anything but a comment in it; in lists of requirements with what continues it. */
function nextLine(text: string, from: number, style: Style): Span | undefined {
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start);
    let first = skipBlanks(text, start);
    // A block of metadata is itself made of comments.
    if (style === 'script' && text.charAt(first) === '#') first = skipBlanks(text, first + 1);
    const isComment = text.charAt(first) === '#' || (style === 'ini' && text.charAt(first) === ';');
    if (first < end && !isComment) {
      return { start, end: style === 'lines' ? logicalLineAt(text, start).end : afterLineEnd(text, end) };
    }
    start = afterLineEnd(text, end);
  }
  return undefined;
}

/** Where the lines of a list start, as pip joins them. */
function logicalStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = afterMark(text); at < text.length; at = logicalLineAt(text, at).end) starts.push(at);
  return starts;
}

/** The place of the last number that is not above `value`; -1 where there is none. */
function lastUpTo(sorted: readonly number[], value: number): number {
  let [low, high] = [-1, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Tells of an offset whether it lies within a string of the text. */
function stringTest(text: string, style: Style): (offset: number) => boolean {
  if (style === 'toml') {
    const spans: Span[] = [];
    collectStrings(scanToml(text).root, spans);
    return within(spans);
  }
  if (style === 'python') return within(pythonTokens(text).filter((token) => token.kind === 'string'));
  if (style === 'lines' || style === 'ini') return () => false;
  return (offset) => {
    // Neither YAML nor the lines of a block have strings of several lines in their lists.
    const before = text.slice(lineStart(text, offset), offset);
    return (before.match(/"/g)?.length ?? 0) % 2 === 1 || (before.match(/'/g)?.length ?? 0) % 2 === 1;
  };
}

/** @param spans that don't overlap */
function within(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  return (offset) => {
    const span = sorted[lastUpTo(starts, offset)];
    return span !== undefined && span.start < offset && offset < span.end;
  };
}

/** All strings below a table, without recursion: values nest as deep as a text likes. */
function collectStrings(root: TomlTable, spans: Span[]): void {
  const open: TomlValue[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value.kind === 'string') spans.push({ start: value.start, end: value.end });
    else if (value.kind === 'array') for (const item of value.items) open.push(item);
    else if (value.kind === 'table') for (const member of value.members) open.push(member.value);
  }
}

function lineNumber(text: string, start: number): number {
  let line = 0;
  for (let at = 0; at < start && line < FILE_LINES; at = afterLineEnd(text, lineEnd(text, at))) line++;
  return line;
}

function blanksBefore(text: string, at: number, first: number): number {
  let start = at;
  while (start > first && isBlank(text.charCodeAt(start - 1))) start--;
  return start;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
