import type { Connection } from 'vscode-languageserver';
import type { ReadFileParams, ReadFileResult } from '../../../shared/src/messages';
import { READ_FILE_REQUEST } from '../../../shared/src/messages';
import type { FileAccess, FileRead } from '../analysis/includes/file-access';
import { LARGEST_FILE, tooLarge } from '../analysis/includes/file-access';
import { decode } from '../manifests/decode';

/** The files of a folder as the client reads them, for a server that can't. */
export function clientFiles(connection: Connection, folder: string): FileAccess {
  return {
    read: (path, largest = LARGEST_FILE) =>
      readFile(connection, { folder, path, largest: Math.min(largest, LARGEST_FILE) }),
  };
}

async function readFile(connection: Connection, params: ReadFileParams): Promise<FileRead> {
  try {
    const result = await connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, params);
    switch (result.kind) {
      case 'missing':
        return result;
      case 'folder':
        return { kind: 'unread', why: 'is a folder' };
      case 'too-large':
        return { kind: 'unread', why: tooLarge(params.largest) };
      case 'bytes': {
        const { text, binary } = decode(bytesOf(result.bytes));
        return binary ? { kind: 'unread', why: 'is not a text file' } : { kind: 'text', text };
      }
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unread', why: `can't be read (${reason})` };
  }
}

function bytesOf(bytes: Uint8Array | string): Uint8Array {
  return typeof bytes === 'string' ? Uint8Array.from(atob(bytes), (unit) => unit.charCodeAt(0)) : bytes;
}
