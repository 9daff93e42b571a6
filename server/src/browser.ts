import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type {
  ReadDataParams,
  ReadDataResult,
  ReadFileParams,
  ReadFileResult,
} from '../../shared/src/messages';
import { READ_DATA_REQUEST, READ_FILE_REQUEST } from '../../shared/src/messages';
import type { FileRead } from './analysis/includes/file-access';
import { LARGEST_FILE, tooLarge } from './analysis/includes/file-access';
import { startServer } from './lsp/server';
import { decode } from './manifests/decode';

const worker = self as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);

// A worker may not read the extension's files: the client does.
startServer(connection, {
  readData: () => (name) =>
    connection.sendRequest<ReadDataResult>(READ_DATA_REQUEST, { name } satisfies ReadDataParams),
  readFiles:
    ({ servesFiles }) =>
    (folder) =>
      servesFiles === true ? { read: (path, largest) => readFile(folder, path, largest) } : undefined,
});

async function readFile(folder: string, path: string, largest = LARGEST_FILE): Promise<FileRead> {
  const params: ReadFileParams = { folder, path, largest: Math.min(largest, LARGEST_FILE) };
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
        const { text, binary } = decode(result.bytes);
        return binary ? { kind: 'unread', why: 'is not a text file' } : { kind: 'text', text };
      }
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unread', why: `can't be read (${reason})` };
  }
}
