/** Where a document lies in the workspace. */
export interface DocumentPlace {
  /** The innermost of the workspace's folders that holds it, by its URI; `undefined` outside of them. */
  readonly folder: string | undefined;
  /** Relative to the folder, or from the root outside of them; with `/`, decoded. */
  readonly path: string;
}

/**
 * The place by which settings, formats and includes know a document. Nothing is read.
 *
 * @param folders URIs of the workspace's folders
 */
export function documentPlace(uri: string, folders: readonly string[]): DocumentPlace {
  let base = '';
  let innermost: string | undefined;
  for (const folder of folders) {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    if (!uri.startsWith(prefix) || prefix.length <= base.length) continue;
    base = prefix;
    innermost = folder;
  }
  const path = innermost === undefined ? withoutScheme(uri) : withoutQuery(uri.slice(base.length));
  return { folder: innermost, path: decode(path) };
}

/** Where a file lies, as one word; it stays the same however its URI is written. */
export function placeKey({ folder, path }: DocumentPlace): string {
  return `${folder ?? ''}\n${path}`;
}

/** What VS Code escapes beside what every encoder of URIs does. */
const ESCAPED_TOO = /[!'()*]/g;
const HALF_CHARACTERS = /\p{Surrogate}/gu;

/**
 * The URI of a file below one of the workspace's folders, as VS Code writes it: clients compare them letter by letter.
 *
 * @param path relative to the folder, with `/`
 */
export function uriBelow(folder: string, path: string): string {
  const escaped = path
    .split('/')
    .map((part) =>
      encodeURIComponent(part.replace(HALF_CHARACTERS, '\ufffd')).replace(
        ESCAPED_TOO,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    );
  return `${folder.replace(/\/$/, '')}/${escaped.join('/')}`;
}

/**
 * The URI of another file of a document's workspace folder.
 *
 * @param path the document's own, relative to the folder, as `documentPlace` gives it
 * @param other relative to the folder
 */
export function siblingUri(uri: string, path: string, other: string): string {
  return uriBelow(uri.split('/').slice(0, -path.split('/').length).join('/'), other);
}

/** `file:///a/b` -> `/a/b`; `vscode-vfs://github/owner/repo/x` -> `/owner/repo/x`; `untitled:Untitled-1` -> its name. */
function withoutScheme(uri: string): string {
  const colon = uri.indexOf(':');
  const rest = uri.slice(colon + 1);
  if (!rest.startsWith('//')) return withoutQuery(rest);
  const slash = rest.indexOf('/', 2);
  return slash < 0 ? '' : withoutQuery(rest.slice(slash));
}

function withoutQuery(path: string): string {
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}

/** A path that isn't properly encoded is taken as it is. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
