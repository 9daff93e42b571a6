import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { ReadDataParams } from '../../shared/src/messages';
import { READ_DATA_REQUEST } from '../../shared/src/messages';
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
    connection.sendRequest<Uint8Array>(READ_DATA_REQUEST, { name } satisfies ReadDataParams),
});
