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
