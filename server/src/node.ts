import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { findFilesBelow } from './files/find-files';
import { workspaceFiles } from './files/workspace-files';
import { startServer } from './lsp/server';

const besideTheBundle = join(__dirname, '..', 'data');

// The transport is taken from the arguments: --stdio, --node-ipc, --socket=PORT, --pipe=NAME.
startServer(createConnection(ProposedFeatures.all), {
  readData:
    ({ dataFolder = besideTheBundle }) =>
    (name) =>
      readFile(join(dataFolder, name)),
  readFiles: () => (folder) => {
    const path = pathOf(folder);
    return path === undefined ? undefined : workspaceFiles(path);
  },
  findFiles: async (request) => {
    const path = pathOf(request.folder);
    return path === undefined ? { paths: [], complete: false } : findFilesBelow(path, request);
  },
});

/** `undefined` for a folder that isn't on this machine's disks. */
function pathOf(folder: string): string | undefined {
  try {
    return folder.startsWith('file:') ? fileURLToPath(folder) : undefined;
  } catch {
    return undefined;
  }
}
