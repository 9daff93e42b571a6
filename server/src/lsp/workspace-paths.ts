/**
 * The path by which settings and formats know a document: relative to the innermost of the workspace's folders that
 * holds it, else from the root; with `/`, decoded. Nothing is read.
 *
 * @param folders URIs of the workspace's folders
 */
export function documentPath(uri: string, folders: readonly string[]): string {
  let base = '';
  for (const folder of folders) {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    if (uri.startsWith(prefix) && prefix.length > base.length) base = prefix;
  }
  return decode(base === '' ? withoutScheme(uri) : withoutQuery(uri.slice(base.length)));
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
