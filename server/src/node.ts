import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server';

const besideTheBundle = join(__dirname, '..', 'data');

// The transport is taken from the arguments: --stdio, --node-ipc, --socket=PORT, --pipe=NAME.
startServer(createConnection(ProposedFeatures.all), {
  readData:
    ({ dataFolder = besideTheBundle }) =>
    (name) =>
      readFile(join(dataFolder, name)),
});
