import type { Span } from '../../../../shared/src/span';
import { scanExtras } from '../extras';
import { entryOf, type EntryPlace, type ManifestLists } from '../lists';
import { skipBlanks, trimEnd } from '../name-characters';
import { scanRequirement } from '../pep508';
import type { ManifestProblem } from '../types';
import { eggOf, endOfLocation, isPath, schemeAt, sourceOfUrl, wheelOf } from './location';

/** What belongs to a requirement beside its own text. */
export interface Attached {
  readonly editable: boolean;
  readonly hashes: number;
  /** Where the requirement ends, its options included. */
  readonly end: number;
}

const LIST_MARKS = new Set(['*', '+', '•', '‣', '–', '—', '>']);
const PLACEHOLDER = /\{[{%#]|\$\{|^[<@%${]/;
/** The part behind the `@` of an address as `scp` and git write it, `host:path`. */
const SCP = /^[\w.-]+:(?!\/\/)\S/;

/**
 * Reads what stands before the options of a line: a named requirement, a URL, a path. `text[start, end)` holds no
 * comment and no white space at its ends.
 */
export function readRequirement(
  text: string,
  start: number,
  end: number,
  attached: Attached,
  place: EntryPlace,
  lists: ManifestLists,
): void {
  const scheme = schemeAt(text, start, end);
  const stop = endOfLocation(text, start, end, scheme !== '');
  if (scheme !== '' || isPath(text, start, stop)) {
    readLocation(text, start, end, attached, place, lists);
    return;
  }
  const scanned = scanRequirement(text, start, end, URL_OPTIONS);
  if (scanned === undefined) {
    readNameless(text, start, end, attached, place, lists);
    return;
  }
  const { name, nameSpan, extras, specifier, marker, url } = scanned;
  if (text.charCodeAt(nameSpan.end) === 64 && SCP.test(url) && schemeAt(url, 0, url.length) === '') {
    lists.unnamed.push({ text: text.slice(start, stop), span: { start, end: stop } });
    lists.problems.push({
      message: 'pip knows no such address: write `git+ssh://…`.',
      span: { start, end: stop },
    });
    return;
  }
  const conda = isCondaPin(specifier);
  // Written out, without `entryOf`: most lines of most files come by here.
  lists.entries.push({
    name,
    nameSpan,
    verbatim: true,
    span: { start: nameSpan.start, end: Math.max(scanned.end, attached.end) },
    removal: place.removal,
    group: place.group,
    kind: place.kind,
    source: url === '' ? 'index' : sourceOfUrl(url),
    specifier,
    extras,
    marker,
    url,
    editable: attached.editable,
    hashes: attached.hashes,
  });
  if (conda) lists.problems.push({ message: CONDA, span: { start: nameSpan.end, end: scanned.end } });
  else for (const problem of scanned.problems) lists.problems.push(problem);
}

/** pip cuts a line at its first `;`. */
const URL_OPTIONS = { urlEnd: 'semicolon' } as const;

const CONDA =
  'pip does not read `name=version=build`, as `conda list --export` writes it: write `name==version`.';

function isCondaPin(specifier: string): boolean {
  return specifier.startsWith('=') && specifier.charCodeAt(1) !== 61 && specifier.indexOf('=', 1) > 0;
}

/** A URL or a path, named by its `#egg=` part or by the file name of a wheel, or not at all. */
export function readLocation(
  text: string,
  start: number,
  end: number,
  attached: Attached,
  place: EntryPlace,
  lists: ManifestLists,
): void {
  const stop = endOfUnnamed(text, start, end);
  const url = text.slice(start, stop);
  const span = { start, end: Math.max(end, attached.end) };
  const marker = markerAfter(text, stop, end);
  const common = {
    span,
    marker,
    url,
    editable: attached.editable,
    hashes: attached.hashes,
    source: sourceOfUrl(url),
  };
  const egg = eggOf(text, start, stop);
  const scanned = egg === undefined ? undefined : scanRequirement(text, egg.start, egg.end);
  if (egg !== undefined && scanned !== undefined) {
    const { name, nameSpan, extras, specifier } = scanned;
    lists.entries.push(entryOf(place, { ...common, name, nameSpan, extras, specifier }));
    if (nameSpan.end < egg.end) {
      lists.problems.push({
        message: 'pip takes only a name after `egg=`: write `name[extra] @ URL` instead.',
        span: { start: nameSpan.end, end: egg.end },
      });
    }
    return;
  }
  const wheel = wheelOf(text, start, stop);
  if (wheel === undefined) {
    lists.unnamed.push({ text: url, span: { start, end: stop } });
    return;
  }
  const nameSpan = { start: wheel.start, end: wheel.end };
  const name = text.slice(wheel.start, wheel.end);
  const bracket = text.charCodeAt(wheel.rest) === 91 && wheel.rest < stop;
  const extras = bracket ? scanExtras(text, wheel.rest, stop, lists.problems).names : [];
  // pip pins the project to the version in the file name.
  lists.entries.push(entryOf(place, { ...common, name, nameSpan, extras, specifier: `==${wheel.version}` }));
}

/** A path may have a marker glued behind a `;`, a URL only behind a blank; `[a, b]` may hold blanks in both. */
function endOfUnnamed(text: string, start: number, end: number): number {
  const isUrl = schemeAt(text, start, end) !== '';
  let stop = endOfLocation(text, start, end, isUrl);
  const open = openBracket(text, start, stop);
  if (open > start) {
    let close = stop;
    while (close < end && text.charCodeAt(close) !== 93 && text.charCodeAt(close) !== 59) close++;
    if (close < end && text.charCodeAt(close) === 93) stop = endOfLocation(text, close, end, isUrl);
  }
  return isUrl && text.charCodeAt(stop - 1) === 59 && stop - 1 > start ? stop - 1 : stop;
}

/** The offset of the last `[` in `[start, end)` when no `]` follows it there, else -1. */
function openBracket(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const code = text.charCodeAt(at);
    if (code === 91) return at;
    if (code === 93) return -1;
  }
  return -1;
}

function markerAfter(text: string, stop: number, end: number): string {
  const at = skipBlanks(text, stop, end);
  if (at >= end || text.charCodeAt(at) !== 59) return '';
  return text.slice(skipBlanks(text, at + 1, end), end).trimEnd();
}

/** A line that starts with no name: a list mark before one, a template, or something that pip refuses. */
function readNameless(
  text: string,
  start: number,
  end: number,
  attached: Attached,
  place: EntryPlace,
  lists: ManifestLists,
): void {
  const after = skipBlanks(text, start + 1, end);
  if (after > start + 1 && LIST_MARKS.has(text.charAt(start))) {
    const span = { start, end: start + 1 };
    lists.problems.push({ message: 'This is no list in Markdown: remove the mark before the name.', span });
    if (scanRequirement(text, after, end)) readRequirement(text, after, end, attached, place, lists);
    return;
  }
  const shown = text.slice(start, Math.min(end, start + 512));
  if (PLACEHOLDER.test(shown)) return;
  lists.problems.push(expectedName({ start, end: trimEnd(text, start, end) }));
}

function expectedName(span: Span): ManifestProblem {
  return { message: 'A package name, a URL, a path or an option was expected here.', span };
}
