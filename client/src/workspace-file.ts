import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { ReadFileParams, ReadFileResult } from '../../shared/src/messages';

/**
 * Reads a file of the workspace for a server that can't. Rejected for a folder that isn't one of the workspace's, for a
 * path that leads out of it, and for a link, since nobody can tell where that leads.
 */
export async function readWorkspaceFile({ folder, path, largest }: ReadFileParams): Promise<ReadFileResult> {
  const root = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === folder)?.uri;
  const isInside = path.split(/[\\/]/).every((part) => part !== '..');
  if (root === undefined || !isInside) throw new Error('it is not in the workspace');
  const uri = Uri.joinPath(root, path);
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.SymbolicLink) !== 0) throw new Error('it is a link');
    if ((type & FileType.Directory) !== 0) return { kind: 'folder' };
    if (size > largest) return { kind: 'too-large' };
    return { kind: 'bytes', bytes: await workspace.fs.readFile(uri) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { kind: 'missing' };
    throw error;
  }
}
