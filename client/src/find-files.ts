import type { Uri } from 'vscode';
import { FileType, RelativePattern, Uri as Uris, workspace } from 'vscode';
import type { FindFilesParams, FindFilesResult } from '../../shared/src/scan-messages';

/** Folders that are looked into where the editor can't search. */
const MOST_FOLDERS = 5000;

/**
 * Finds files of one of the workspace's folders, without those that the user's `files.exclude` leaves out. Rejected for
 * a folder that isn't one of the workspace's.
 */
export async function findWorkspaceFiles(params: FindFilesParams): Promise<FindFilesResult> {
  const { folder, globs, skippedFolders, most } = params;
  const root = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === folder);
  if (root === undefined) throw new Error('it is not in the workspace');
  const include = new RelativePattern(root, `{${globs.join(',')}}`);
  const exclude = `{${skippedFolders.map((name) => `**/${name}`).join(',')}}`;
  const found = await workspace.findFiles(include, exclude, most);
  const prefix = root.uri.path.replace(/\/*$/, '/').length;
  const paths = found.map((uri) => uri.path.slice(prefix));
  if (paths.length > 0 || root.uri.scheme === 'file' || root.uri.scheme === 'vscode-remote') return { paths };
  // Not every virtual file system can be searched, and an editor doesn't say which.
  return { paths: await walk(root.uri, new Set(skippedFolders), most) };
}

/** All files below a folder, a layer at a time, whatever their names. Links aren't followed. */
async function walk(root: Uri, skipped: ReadonlySet<string>, most: number): Promise<string[]> {
  const paths: string[] = [];
  const folders = [''];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS; at++) {
    const folder = folders[at] ?? '';
    const entries = await workspace.fs.readDirectory(Uris.joinPath(root, folder)).then(
      (read) => read,
      () => [],
    );
    for (const [name, type] of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === FileType.Directory && !skipped.has(name)) folders.push(path);
      else if (type === FileType.File) paths.push(path);
      if (paths.length >= most) return paths;
    }
  }
  return paths;
}
