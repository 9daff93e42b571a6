import type { Span } from '../../../../shared/src/span';
import {
  afterLineEnd,
  afterMark,
  COMMA,
  isBareKeyCode,
  isLineEnd,
  lineEnd,
  lineStart,
  skipBlanks,
  trimEnd,
} from './chars';
import type { TomlArray, TomlDocument, TomlHeader, TomlMember, TomlTable } from './types';

/** A replacement of one piece of a text. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** The line end that a text uses first; `\n` where it has none yet. */
export function lineEndOf(text: string): string {
  const at = lineEnd(text, 0);
  return at < text.length ? text.slice(at, afterLineEnd(text, at)) : '\n';
}

/** A key as TOML: bare where it may be. */
export function tomlKey(name: string): string {
  let bare = name !== '';
  for (let at = 0; at < name.length; at++) bare &&= isBareKeyCode(name.charCodeAt(at));
  return bare ? name : tomlString(name);
}

/** A text as a basic string of TOML. */
export function tomlString(text: string): string {
  // JSON escapes a superset of what TOML asks for, in a form that TOML reads; DEL is the one exception.
  return JSON.stringify(text).replaceAll('\u007f', '\\u007F');
}

/**
 * Adds `key = value` to a table, behind what stands there and in its manner: on a line of its own, in the braces of an
 * inline table, or with the dotted beginning that its other keys have. `undefined` where the table has no place of its
 * own (it only lies on the way to others): a new header is needed then.
 */
export function insertKey(
  document: TomlDocument,
  table: TomlTable,
  key: string,
  value: string,
): TextChange | undefined {
  const { text } = document;
  const pair = `${tomlKey(key)} = ${value}`;
  if (table.inline) return insertInline(text, table, pair);
  const header = document.headers.find((one) => one.table === table);
  const plain = table.members.filter((member) => isStatement(document, member));
  const last = plain.at(-1);
  if (last?.lines !== undefined) {
    const first = skipBlanks(text, lineStart(text, last.start));
    const shown = header === undefined || !isWithin(document, header, last.lines);
    const dotted = shown ? text.slice(first, last.start) : '';
    const indent = text.slice(lineStart(text, last.start), first);
    return insertLines(text, last.lines.end, [`${indent}${dotted}${pair}`]);
  }
  if (header === undefined) return undefined;
  const indent = text.slice(header.line.start, skipBlanks(text, header.line.start));
  return insertLines(text, header.line.end, [`${indent}${pair}`]);
}

/** Whether a member is a line of its own, `key = value`: no table with a header. */
function isStatement({ text }: TomlDocument, { lines, start, value }: TomlMember): boolean {
  if (lines === undefined || (value.kind === 'table' && !value.inline)) return false;
  if (value.kind === 'array' && value.ofTables) return false;
  return text.charAt(skipBlanks(text, lineStart(text, start))) !== '[';
}

function isWithin({ headers, text }: TomlDocument, header: TomlHeader, lines: Span): boolean {
  const next = headers[headers.indexOf(header) + 1]?.line.start ?? text.length;
  return header.line.end <= lines.start && lines.end <= next;
}

function insertInline(text: string, table: TomlTable, pair: string): TextChange | undefined {
  if (!table.closed) return undefined;
  const last = table.members.at(-1);
  if (last === undefined) return { span: { start: table.start, end: table.end }, newText: `{ ${pair} }` };
  const end = Math.max(last.value.end, last.key.end);
  const comma = skipBlanks(text, end);
  if (text.charCodeAt(comma) === COMMA) return insertion(comma + 1, ` ${pair}`);
  return insertion(end, `, ${pair}`);
}

/**
 * Adds a table (or, `ofTables`, the next one of an array) with its lines: behind the sections whose path it shares the
 * most of, a blank line before it, so that related tables stay together.
 */
export function appendTable(
  document: TomlDocument,
  path: readonly string[],
  ofTables: boolean,
  pairs: readonly (readonly [key: string, value: string])[],
): TextChange {
  const { text, headers } = document;
  let most = 0;
  let place = headers.length - 1;
  for (const [index, header] of headers.entries()) {
    const common = commonLength(header.path, path);
    // One common part (`tool`) is no kinship.
    if (common >= Math.max(most, 2)) [most, place] = [common, index];
  }
  const header = headers[place];
  const from = header === undefined ? 0 : header.line.end;
  const to = headers[place + 1]?.line.start ?? text.length;
  const at = contentEnd(text, from, to);
  const keys = path.map(tomlKey).join('.');
  const lines = [
    ofTables ? `[[${keys}]]` : `[${keys}]`,
    ...pairs.map(([key, value]) => `${tomlKey(key)} = ${value}`),
  ];
  return insertLines(text, at, at <= afterMark(text) ? lines : ['', ...lines]);
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length++;
  return length;
}

/** Behind the last line in `[from, to)` that holds more than blanks and comments; `from` where there is none. */
function contentEnd(text: string, from: number, to: number): number {
  let end = from;
  let at = from;
  while (at < to) {
    const first = skipBlanks(text, at);
    const stop = lineEnd(text, at);
    const next = afterLineEnd(text, stop);
    if (first < stop && text.charAt(first) !== '#') end = next;
    if (next === at) break;
    at = next;
  }
  // What ends the file belongs to its last section, comments too.
  return to === text.length ? endOfText(text, end) : end;
}

function endOfText(text: string, least: number): number {
  let end = text.length;
  while (end > least && /\s/.test(text.charAt(end - 1))) end--;
  return end === least ? least : Math.max(least, afterLineEnd(text, lineEnd(text, end)));
}

/** Adds an item at the end of an array, on a line of its own where its last item has one. */
export function appendItem(text: string, array: TomlArray, value: string): readonly TextChange[] {
  const last = array.items.at(-1);
  if (last === undefined) {
    // A comment in it stays where it is.
    const isBare = text.slice(array.start + 1, array.end - 1).trim() === '';
    if (!isBare) return [insertion(array.start + 1, value)];
    return [{ span: { start: array.start, end: array.end }, newText: `[${value}]` }];
  }
  const comma = skipBlanks(text, last.end);
  const hasComma = text.charCodeAt(comma) === COMMA;
  const stop = lineEnd(text, hasComma ? comma + 1 : last.end);
  const first = skipBlanks(text, lineStart(text, last.start));
  if (stop >= array.end || first !== last.start) {
    return [insertion(hasComma ? comma + 1 : last.end, hasComma ? ` ${value}` : `, ${value}`)];
  }
  const indent = text.slice(lineStart(text, last.start), first);
  const added = insertion(
    trimEnd(text, last.end, stop),
    `${lineEndOf(text)}${indent}${value}${hasComma ? ',' : ''}`,
  );
  if (hasComma) return [added];
  if (added.span.start === last.end) return [insertion(last.end, `,${added.newText}`)];
  return [insertion(last.end, ','), added];
}

function insertLines(text: string, at: number, lines: readonly string[]): TextChange {
  const end = lineEndOf(text);
  const added = lines.join(end);
  if (at <= afterMark(text)) return insertion(afterMark(text), `${added}${end}`);
  const open = !isLineEnd(text.charCodeAt(at - 1));
  return insertion(at, open ? `${end}${added}` : `${added}${end}`);
}

/**
 * A change of the TOML in a script's comments, as a change of the script: the lines that it adds become comments. Two
 * blanks stand in the tree's text where the marks stand in the script.
 */
export function inComments(text: string, change: TextChange): TextChange {
  const atLineStart = change.span.start === lineStart(text, change.span.start);
  const lines = change.newText.split(/(?<=\n)/);
  const newText = lines
    .map((line, index) => (index === 0 && !atLineStart ? line : commentLine(line)))
    .join('');
  return { span: change.span, newText };
}

function commentLine(line: string): string {
  return /^\r?\n$/.test(line) ? `#${line}` : `# ${line.replace(/^ {2}/, '')}`;
}

function insertion(at: number, newText: string): TextChange {
  return { span: { start: at, end: at }, newText };
}
