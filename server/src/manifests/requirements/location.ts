import type { EntrySource } from '../types';
import { isBlank } from '../name-characters';

const VCS = /^(?:git|hg|svn|bzr)(?:\+[a-z]+)?$/i;
const SCHEMES = new Set(['http', 'https', 'file', 'ftp']);
const ARCHIVE = /\.(?:zip|whl|tar|tgz|tbz|txz|tlz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;

/** No scheme that pip knows is longer; nothing longer is looked at. */
const MAX_SCHEME = 16;

/** The scheme of the URL at `start` in lower case, or `''` when no URL stands there. */
export function schemeAt(text: string, start: number, end: number): string {
  const limit = Math.min(end, start + MAX_SCHEME);
  let at = start;
  while (at < limit && isSchemeCharacter(text.charCodeAt(at))) at++;
  if (at === start || text.charCodeAt(at) !== 58 || at >= end) return '';
  const scheme = text.slice(start, at).toLowerCase();
  if (SCHEMES.has(scheme) || VCS.test(scheme)) return scheme;
  return at - start > 1 && text.startsWith('://', at) ? scheme : '';
}

function isSchemeCharacter(code: number): boolean {
  const letter = code | 32;
  return (
    (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46
  );
}

/** Where pip takes a direct reference from. */
export function sourceOfUrl(url: string): EntrySource {
  const scheme = schemeAt(url, 0, url.length);
  if (VCS.test(scheme)) return 'vcs';
  return scheme === '' || scheme === 'file' ? 'path' : 'url';
}

/** The offset of the first blank or, unless `keepSemicolons`, the first `;` in `[start, end)`; else `end`. */
export function endOfLocation(text: string, start: number, end: number, keepSemicolons: boolean): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || (code === 59 && !keepSemicolons)) break;
    at++;
  }
  return at;
}

/**
 * Whether a path stands in `[start, end)`, by its looks alone (`./x`, `dir/x`, `C:\x`, `foo-1.0.zip`): pip would look
 * at the disk, which a reader of text doesn't.
 */
export function isPath(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first === 46 || first === 47 || (first === 126 && text.charCodeAt(start + 1) === 47)) return true;
  if (first === 92) return end > start + 1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 47) return true;
    if (code === 92) return at + 1 < end;
    // Extras, an operator, `@` or a parenthesis: what stands before them is a name.
    if (code === 91 || code === 64 || code === 40 || (code >= 60 && code <= 62) || code === 33) return false;
  }
  return ARCHIVE.test(text.slice(Math.max(start, end - 12), end));
}

/** The piece of a URL or path that holds the name in its `#egg=` (or `&egg=`) part, or `undefined`. */
export function eggOf(text: string, start: number, end: number): { start: number; end: number } | undefined {
  for (let at = start; at + 5 <= end; at++) {
    const code = text.charCodeAt(at);
    if ((code !== 35 && code !== 38) || !text.startsWith('egg=', at + 1)) continue;
    let to = at + 5;
    while (to < end && text.charCodeAt(to) !== 38) to++;
    return { start: at + 5, end: to };
  }
  return undefined;
}

/** The name's place in the file name of a wheel. */
export interface Wheel {
  readonly start: number;
  readonly end: number;
  readonly version: string;
  /** The offset behind the file name, where `[extra]` or a fragment may stand. */
  readonly rest: number;
}

/** Name and version in the file name of a wheel at the end of a URL or path, or `undefined`. */
export function wheelOf(text: string, start: number, end: number): Wheel | undefined {
  let stop = start;
  let file = start;
  while (stop < end) {
    const code = text.charCodeAt(stop);
    if (code === 35 || code === 63 || code === 91) break;
    stop++;
    if (code === 47 || code === 92) file = stop;
  }
  if (
    !text
      .slice(Math.max(file, stop - 4), stop)
      .toLowerCase()
      .endsWith('.whl')
  )
    return undefined;
  const parts = text.slice(file, stop - 4).split('-');
  const [name = '', version = ''] = parts;
  if (name === '' || version === '' || parts.length < 5 || parts.length > 6) return undefined;
  return { start: file, end: file + name.length, version: version.replaceAll('_', '-'), rest: stop };
}
