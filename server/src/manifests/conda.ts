import { type Document, type Pair, type Scalar, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { listItems } from './conda-lines';
import type { Span } from '../../../shared/src/span';
import { type EntryPlace, type ManifestLists, addMoved, emptyLists, entryOf, manifestOf } from './lists';
import { elementRemoval } from './pyproject/removal';
import { readRequirementLine } from './requirements/line';
import { afterLineEnd, lineEnd } from './toml/chars';
import type { ManifestReader } from './types';

/** The longest text that is given to the YAML parser; environments are a few kB. */
const MAX_LENGTH = 4_000_000;

/**
 * Reads a conda environment: the packages of conda itself, which are names of another name space, and the requirement
 * lines in its `pip` list.
 *
 * @see https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 */
export const readConda: ManifestReader = (text) => {
  const lists = emptyLists();
  const document = text.length > MAX_LENGTH ? undefined : parseYaml(text);
  if (document === undefined) {
    lists.problems.push({
      message: 'This YAML is too large or too deeply nested.',
      span: { start: 0, end: 0 },
    });
    return manifestOf('conda', lists);
  }
  for (const { message, pos } of document.errors.slice(0, 100)) {
    const [line = ''] = message.split('\n', 1);
    lists.problems.push({ message: line, span: { start: pos[0], end: Math.min(pos[1], text.length) } });
  }
  const found = emptyLists();
  if (document.errors.length === 0 && readDocument(text, document, found)) merge(lists, found);
  else {
    for (const item of listItems(text)) {
      const removal = removalOf(text, item, false);
      readText(item.group)(
        text,
        item.start,
        item.end,
        { kind: 'requirement', group: item.group, removal },
        lists,
      );
    }
  }
  lists.entries.sort((a, b) => a.nameSpan.start - b.nameSpan.start);
  lists.problems.sort((a, b) => a.span.start - b.span.start);
  return manifestOf('conda', lists);
};

/** The parser reports what is wrong with a text; only nesting beyond its stack makes it throw. */
function parseYaml(text: string): Document | undefined {
  try {
    return parseDocument(text, { strict: false, uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  } catch {
    return undefined;
  }
}

/** False where the lists hold what no list of packages does: an indentation slipped, and the lines have to be asked. */
function readDocument(text: string, document: Document, lists: ManifestLists): boolean {
  if (!isMap(document.contents)) return document.contents === null;
  const pairs = document.contents.items.filter((pair) => keyOf(pair) === 'dependencies');
  return pairs.every((pair) => readItems(text, pair.value, 'dependencies', lists));
}

function merge(lists: ManifestLists, found: ManifestLists): void {
  for (const one of found.entries) lists.entries.push(one);
  addMoved(lists, found, (span) => span);
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : undefined;
}

function readItems(text: string, value: unknown, group: string, lists: ManifestLists): boolean {
  if (isScalar(value)) return value.value === null;
  if (!isSeq(value)) return false;
  const inFlow = value.flow === true;
  return value.items.every((item) => {
    if (isScalar(item)) return readScalar(text, item, inFlow, group, lists);
    if (!isMap(item) || group !== 'dependencies') return false;
    return item.items.every(
      (pair) => keyOf(pair) !== 'pip' || readItems(text, pair.value, `${group}.pip`, lists),
    );
  });
}

function readText(group: string): typeof readRequirementLine {
  return group === 'dependencies' ? readCondaPackage : readRequirementLine;
}

/** False for a scalar of several lines. */
function readScalar(
  text: string,
  node: Scalar,
  inFlow: boolean,
  group: string,
  lists: ManifestLists,
): boolean {
  const { range, source } = node;
  if (!range || typeof source !== 'string') return true;
  if (lineEnd(text, range[0]) < range[1]) return false;
  const quoted = text.charAt(range[0]) === '"' || text.charAt(range[0]) === "'";
  const start = range[0] + (quoted ? 1 : 0);
  const outer = { start: range[0], end: range[1] };
  const place: EntryPlace = { kind: 'requirement', group, removal: removalOf(text, outer, inFlow) };
  const read = readText(group);
  if (text.startsWith(source, start)) {
    read(text, start, start + source.length, place, lists);
    return true;
  }
  // Escapes: the value as it is, at the place of the whole scalar.
  const found = emptyLists();
  read(source, 0, source.length, place, found);
  for (const entry of found.entries) {
    lists.entries.push({ ...entry, nameSpan: outer, span: outer, verbatim: false });
  }
  addMoved(lists, found, () => outer);
  return true;
}

/** The lines of a list's item; in a list in brackets, the item with its comma. */
function removalOf(text: string, item: Span, inFlow: boolean): Span {
  if (inFlow) return elementRemoval(text, item);
  let start = item.start;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return { start, end: afterLineEnd(text, lineEnd(text, item.end)) };
}

/** Reads `channel::name=version=build`, `name>=version`, `name version` or `name[key=value]`. */
function readCondaPackage(
  text: string,
  start: number,
  end: number,
  place: EntryPlace,
  lists: ManifestLists,
): void {
  const written = text.slice(start, end);
  const channel = /^[^\s=<>![]*::/.exec(written)?.[0].length ?? 0;
  const [name = ''] = /^[^\s=<>!~[@{}$]+/.exec(written.slice(channel)) ?? [];
  if (name === '' || '{$'.includes(written.charAt(channel + name.length) || ' ')) return;
  const nameStart = start + channel;
  const specifier = written.slice(channel + name.length).trim();
  const nameSpan = { start: nameStart, end: nameStart + name.length };
  lists.entries.push(entryOf(place, { name, nameSpan, span: { start, end }, specifier, source: 'conda' }));
}
