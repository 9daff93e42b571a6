/** The folder of a path relative to the workspace, `''` for the workspace itself. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Where a path that is written in the file `from` leads, relative to the workspace; `undefined`: out of it. */
export function joinPath(from: string, written: string): string | undefined {
  const parts = folderOf(from).split('/').filter(Boolean);
  for (const part of written.trim().split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** How many folders lie between a file and another that stands in its folder or above it; `undefined` elsewhere. */
export function stepsUp(path: string, other: string): number | undefined {
  const [inner, outer] = [folderOf(path), folderOf(other)];
  if (outer !== '' && inner !== outer && !inner.startsWith(`${outer}/`)) return undefined;
  const rest = inner.slice(outer.length).replace(/^\//, '');
  return rest === '' ? 0 : rest.split('/').length;
}
