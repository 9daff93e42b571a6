import { isPypiAddress } from '../../../../shared/src/pypi';
import { stringAt, tablesAt } from '../toml/query';
import type { TomlDocument } from '../toml/types';

/** Where the tools declare indexes by name. */
const DECLARATIONS = [
  ['source'],
  ['tool', 'poetry', 'source'],
  ['tool', 'uv', 'index'],
  ['tool', 'pdm', 'source'],
] as const;

const declared = new WeakMap<TomlDocument, ReadonlyMap<string, string>>();

/**
 * Whether an index, given by name or by URL, is PyPI: a name that is bound to it is judged like any other. An index that
 * is called `pypi` and declared nowhere, or without a URL as Poetry allows, is PyPI as well.
 */
export function isPublicIndex(document: TomlDocument, nameOrUrl: string): boolean {
  if (nameOrUrl.includes('://')) return isPypiAddress(nameOrUrl);
  const name = nameOrUrl.toLowerCase();
  const url = declaredUrls(document).get(name) ?? '';
  return url === '' ? name === 'pypi' : isPypiAddress(url);
}

function declaredUrls(document: TomlDocument): ReadonlyMap<string, string> {
  const known = declared.get(document);
  if (known !== undefined) return known;
  const urls = new Map<string, string>();
  for (const table of DECLARATIONS.flatMap((path) => tablesAt(document.root, ...path))) {
    const name = stringAt(document, table, 'name');
    if (name !== undefined) urls.set(name.toLowerCase(), stringAt(document, table, 'url') ?? '');
  }
  declared.set(document, urls);
  return urls;
}
