import { type Document, type Pair, type Scalar, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../../../shared/src/span';
import { type EntryPlace, type ManifestLists, emptyLists, entryOf, manifestOf } from './lists';
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
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (keyOf(pair) === 'dependencies') readItems(text, pair.value, 'dependencies', lists);
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

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : undefined;
}

function readItems(text: string, value: unknown, group: string, lists: ManifestLists): void {
  if (isScalar(value)) readScalar(text, value, false, group, lists);
  if (!isSeq(value)) return;
  for (const item of value.items) {
    if (isScalar(item)) readScalar(text, item, value.flow === true, group, lists);
    else if (isMap(item) && group === 'dependencies') {
      for (const pair of item.items)
        if (keyOf(pair) === 'pip') readItems(text, pair.value, `${group}.pip`, lists);
    }
  }
}

function readScalar(text: string, node: Scalar, inFlow: boolean, group: string, lists: ManifestLists): void {
  const { range, source } = node;
  if (!range || typeof source !== 'string') return;
  const quoted = text.charAt(range[0]) === '"' || text.charAt(range[0]) === "'";
  const start = range[0] + (quoted ? 1 : 0);
  const outer = { start: range[0], end: range[1] };
  const place: EntryPlace = { kind: 'requirement', group, removal: removalOf(text, outer, inFlow) };
  const read = group === 'dependencies' ? readCondaPackage : readRequirementLine;
  if (text.startsWith(source, start)) {
    read(text, start, start + source.length, place, lists);
    return;
  }
  // Escapes or several lines: the value as it is, at the place of the whole scalar.
  const found = emptyLists();
  read(source, 0, source.length, place, found);
  for (const entry of found.entries) {
    lists.entries.push({ ...entry, nameSpan: outer, span: outer, verbatim: false });
  }
  for (const one of found.includes) lists.includes.push({ ...one, span: outer });
  for (const one of found.options) lists.options.push({ ...one, span: outer });
  for (const one of found.unnamed) lists.unnamed.push({ ...one, span: outer });
  for (const one of found.problems) lists.problems.push({ ...one, span: outer });
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
