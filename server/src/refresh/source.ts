import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a piece of the data comes from. */
export type Source =
  { readonly kind: 'url'; readonly url: URL } | { readonly kind: 'file'; readonly path: string };

/** Something with `://` in it is meant as an address. */
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Understands an address or the path of a file, relative to `cwd`; answers a sentence where it is neither. */
export function parseSource(text: string, cwd: string): Source | string {
  if (!SCHEME.test(text)) {
    return text === '' ? 'an address or a file is missing' : { kind: 'file', path: resolve(cwd, text) };
  }
  if (!URL.canParse(text)) return 'that is no address';
  const url = new URL(text);
  if (url.protocol === 'http:' || url.protocol === 'https:') return { kind: 'url', url };
  if (url.protocol !== 'file:') return `${url.protocol}// is not supported; use https://, http:// or a file`;
  try {
    return { kind: 'file', path: fileURLToPath(url) };
  } catch {
    return 'that is no path of a file';
  }
}

/** The source as messages name it: an address without user, password, query and fragment, which may be secret. */
export function shownSource(source: Source): string {
  return source.kind === 'file' ? source.path : shownUrl(source.url);
}

export function shownUrl(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** Stands for a source where nothing secret may be written. */
export function keyOfSource(source: Source): string {
  const url = source.kind === 'url' ? new URL(source.url) : undefined;
  if (url !== undefined) url.username = url.password = '';
  const text = url?.href ?? (source.kind === 'file' ? source.path : '');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
