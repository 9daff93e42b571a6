import { emptyLists, entryOf, manifestOf } from '../lists';
import type { EntrySource, ManifestReader } from '../types';
import { type JsonWord, jsonMembers } from './json-members';

/** Keys of a package that say where it comes from; their value is an address or a path. */
const ORIGINS: Readonly<Record<string, EntrySource>> = {
  git: 'vcs',
  hg: 'vcs',
  svn: 'vcs',
  bzr: 'vcs',
  file: 'url',
  path: 'path',
};

/** One package while its values are being read. */
interface Locked {
  readonly group: string;
  readonly name: JsonWord;
  readonly values: Map<string, string>;
  readonly extras: string[];
}

/**
 * Reads a `Pipfile.lock`: JSON with an object of packages for each category. A tool wrote these names, so they are
 * shown and not judged.
 *
 * @see https://pipenv.pypa.io/en/latest/pipfile.html
 */
export const readPipfileLock: ManifestReader = (text) => {
  const lists = emptyLists();
  let open: Locked | undefined;
  const close = () => {
    if (open !== undefined) lists.entries.push(entryFor(open));
    open = undefined;
  };
  for (const { kind, path, word } of jsonMembers(text)) {
    const [group = '', , key = ''] = path;
    if (group === '_meta') continue;
    if (kind === 'key' && path.length <= 2) {
      close();
      if (path.length === 2 && word.text !== '') open = { group, name: word, values: new Map(), extras: [] };
    } else if (kind === 'value' && open !== undefined) {
      if (path.length === 3) open.values.set(key, word.text);
      else if (path.length === 4 && key === 'extras') open.extras.push(word.text);
    }
  }
  close();
  return manifestOf('pipfile-lock', lists);
};

function entryFor({ group, name, values, extras }: Locked) {
  const origin = Object.keys(ORIGINS).find((key) => values.has(key));
  const ownIndex = (values.get('index') ?? 'pypi') !== 'pypi';
  const source = (origin === undefined ? undefined : ORIGINS[origin]) ?? (ownIndex ? 'named-index' : 'index');
  return entryOf(
    { kind: 'locked', group, removal: name.span },
    {
      name: name.text,
      nameSpan: name.span,
      span: name.span,
      verbatim: name.verbatim,
      specifier: values.get('version') ?? '',
      extras,
      marker: values.get('markers') ?? '',
      url: origin === undefined || source === 'path' ? '' : (values.get(origin) ?? ''),
      editable: values.get('editable') === 'true',
      source,
    },
  );
}
