import type { Span } from '../../../shared/src/span';
import { scanExtras } from './extras';
import { endOfName, isBlank, isNameStart, skipBlanks, trimEnd } from './name-characters';
import { isOperator, scanSpecifier } from './specifier';
import type { ManifestProblem } from './types';

/** One requirement as it stands in a text. All offsets are UTF-16 units of that text. */
export interface ScannedRequirement {
  /** As written; never empty. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly extras: readonly string[];
  /** Where each extra stands, in the order of `extras`. */
  readonly extraSpans: readonly Span[];
  /** As written, without the parentheses of the old form. */
  readonly specifier: string;
  readonly marker: string;
  readonly url: string;
  /** The offset after the last character of the requirement that is no white space. */
  readonly end: number;
  readonly problems: readonly ManifestProblem[];
}

export interface ScanOptions {
  /**
   * Where the URL of `name @ URL` ends: at the first blank (PEP 508, the default), or also at the first `;`, where pip
   * cuts a line of a requirements file.
   */
  readonly urlEnd?: 'blank' | 'semicolon';
}

const NO_STRINGS: readonly string[] = [];
const NO_SPANS: readonly Span[] = [];

/**
 * Reads the PEP 508 requirement in `text[start, end)`, however incomplete or wrong the rest behind its name is.
 * `undefined` when no name stands at its beginning, or when the name is partly a placeholder (`{{ x }}`, `${X}`).
 * Comments are the caller's: `end` lies before them. Never throws; linear in `end - start`.
 *
 * @see https://peps.python.org/pep-0508/
 */
export function scanRequirement(
  text: string,
  start: number,
  end: number,
  options?: ScanOptions,
): ScannedRequirement | undefined {
  const problems: ManifestProblem[] = [];
  let at = skipBlanks(text, start, end);
  let limit = trimEnd(text, at, end);
  const quote = isQuote(text.charCodeAt(at)) && at < limit ? text.charAt(at) : '';
  if (quote !== '') {
    problems.push({
      message: 'Quotes are no part of a requirement: remove them.',
      span: { start: at, end: at + 1 },
    });
    at = skipBlanks(text, at + 1, limit);
  }
  if (at >= limit || !isNameStart(text, at)) return undefined;
  const nameStart = at;
  at = endOfName(text, at, limit);
  if (at < limit && isPlaceholder(text.charCodeAt(at))) return undefined;
  const nameSpan = { start: nameStart, end: at };
  const complete = limit;
  if (quote !== '') {
    if (at < limit && text.startsWith(closing(quote), at)) at++;
    else limit = boundedIndexOf(text, closing(quote), at, limit);
  }
  const rest = at >= limit ? NOTHING : scanRest(text, at, limit, options?.urlEnd === 'semicolon', problems);
  return {
    name: text.slice(nameStart, nameSpan.end),
    nameSpan,
    extras: rest.extras,
    extraSpans: rest.extraSpans,
    specifier: rest.specifier,
    marker: rest.marker,
    url: rest.url,
    end: complete,
    problems,
  };
}

type Rest = Pick<ScannedRequirement, 'extras' | 'extraSpans' | 'specifier' | 'marker' | 'url'>;

const NOTHING: Rest = { extras: NO_STRINGS, extraSpans: NO_SPANS, specifier: '', marker: '', url: '' };

/** What stands behind the name. */
function scanRest(
  text: string,
  start: number,
  end: number,
  cutUrl: boolean,
  problems: ManifestProblem[],
): Rest {
  let at = skipBlanks(text, start, end);
  let extras = NO_STRINGS;
  let extraSpans = NO_SPANS;
  if (at < end && text.charCodeAt(at) === 91) {
    const scanned = scanExtras(text, at, end, problems);
    extras = scanned.names;
    extraSpans = scanned.spans;
    at = skipBlanks(text, scanned.end, end);
  }
  let specifier = '';
  let url = '';
  const code = at < end ? text.charCodeAt(at) : 0;
  if (code === 64) {
    const from = skipBlanks(text, at + 1, end);
    at = endOfUrl(text, from, end, cutUrl);
    url = text.slice(from, at);
    if (url === '')
      problems.push({ message: 'A URL is missing after `@`.', span: { start: from, end: from } });
    else if (!url.includes('/') && !url.includes(':')) {
      const message = '`@` takes a URL: write `==` for a version.';
      problems.push({ message, span: { start: from, end: at } });
    }
  } else if (code === 40) {
    const from = skipBlanks(text, at + 1, end);
    at = isOperator(text.charCodeAt(from)) ? scanSpecifier(text, from, end, problems) : from;
    specifier = text.slice(from, at);
    at = skipBlanks(text, at, end);
    if (at < end && text.charCodeAt(at) === 41) at++;
    else
      problems.push({
        message: 'A version in parentheses and a `)` were expected.',
        span: { start: from, end: at },
      });
  } else if (isOperator(code)) {
    const from = at;
    at = scanSpecifier(text, from, end, problems);
    specifier = text.slice(from, at);
  }
  return { extras, extraSpans, specifier, url, marker: scanMarker(text, at, end, problems) };
}

/** The marker behind the next `;`; anything before that `;` is left over, and wrong. */
function scanMarker(text: string, start: number, end: number, problems: ManifestProblem[]): string {
  const from = skipBlanks(text, start, end);
  if (from >= end) return '';
  const semicolon = boundedIndexOf(text, ';', from, end);
  if (semicolon > from) {
    const span = { start: from, end: trimEnd(text, from, semicolon) };
    problems.push({ message: leftOver(text, span), span });
  }
  if (semicolon >= end) return '';
  return text.slice(skipBlanks(text, semicolon + 1, end), end).trimEnd();
}

function leftOver(text: string, span: Span): string {
  const code = text.charCodeAt(span.start);
  if (code >= 48 && code <= 57) return 'An operator is missing before the version: write `==`.';
  if (code === 92) return 'A backslash continues a line only as its very last character.';
  if (code === 35) return 'A comment needs a blank before its `#`.';
  return 'Unexpected text: a requirement ends here.';
}

function endOfUrl(text: string, start: number, end: number, atSemicolon: boolean): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || (atSemicolon && code === 59)) break;
    at++;
  }
  return at;
}

/** The first place of `wanted` in `[start, end)`, else `end`; never looks past `end`. */
function boundedIndexOf(text: string, wanted: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text.startsWith(wanted, at)) return at;
  return end;
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96 || code === 0x201c || code === 0x2018;
}

function closing(quote: string): string {
  return quote === '\u201c' ? '\u201d' : quote === '\u2018' ? '\u2019' : quote;
}

/** `{{ x }}`, `${X}` and `%X%` glued to a name: what the name will be is unknown. */
function isPlaceholder(code: number): boolean {
  return code === 123 || code === 36 || code === 37;
}
