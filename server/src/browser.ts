import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { ReadDataParams, ReadDataResult } from '../../shared/src/messages';
import { READ_DATA_REQUEST } from '../../shared/src/messages';
import { clientFiles } from './lsp/client-files';
import { startServer } from './lsp/server';

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
      servesFiles === true ? clientFiles(connection, folder) : undefined,
});
