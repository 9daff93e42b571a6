import type { Span } from '../../../../shared/src/span';
import { emptyLists, entryOf, type EntryPlace, type ManifestLists } from '../lists';
import { skipBlanks } from '../name-characters';
import { scanRequirement } from '../pep508';
import { sourceOfUrl } from './location';
import type { OptionValue } from './option-words';
import { readLocation } from './requirement';

/**
 * Reads the value of `-e`: a path, a VCS address, or `name @ URL`, whose last two words stand in `rest` when they are
 * not quoted.
 */
export function readEditable(
  text: string,
  value: OptionValue,
  rest: Span,
  place: EntryPlace,
  lists: ManifestLists,
): void {
  if (!value.verbatim) {
    // Quotes or escapes inside: read what pip reads, and show all of it at the place of the whole word.
    const inner = emptyLists();
    readValue(value.value, 0, value.value.length, value.value.length, place, inner);
    const { span } = value;
    for (const entry of inner.entries)
      lists.entries.push({ ...entry, nameSpan: span, span, verbatim: false });
    for (const one of inner.unnamed) lists.unnamed.push({ text: one.text, span });
    for (const one of inner.problems) lists.problems.push({ message: one.message, span });
    return;
  }
  readValue(text, value.span.start, value.span.end, rest.end, place, lists);
}

/** `end` is the end of the value, `lineEnd` that of the words behind it. */
function readValue(
  text: string,
  start: number,
  end: number,
  lineEnd: number,
  place: EntryPlace,
  lists: ManifestLists,
): void {
  const at = skipBlanks(text, end, lineEnd);
  const named = scanRequirement(text, start, text.charCodeAt(at) === 64 && at < lineEnd ? lineEnd : end);
  if (named !== undefined && named.url !== '') {
    const { name, nameSpan, extras, specifier, marker, url } = named;
    const span = { start: nameSpan.start, end: named.end };
    const source = sourceOfUrl(url);
    const fields = { name, nameSpan, span, extras, specifier, marker, url, source, editable: true };
    lists.entries.push(entryOf(place, fields));
    for (const problem of named.problems) lists.problems.push(problem);
    return;
  }
  readLocation(text, start, end, { editable: true, hashes: 0, end }, place, lists);
}
