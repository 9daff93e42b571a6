import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { findFilesBelow } from './files/find-files';
import { listedFiles } from './files/listed-files';
import { nativeChecksum } from './files/native-checksum';
import { workspaceFiles } from './files/workspace-files';
import { updatesFor } from './refresh/for-editors';
import { userDataFolder } from './refresh/store/folder';
import { clientFiles } from './lsp/client-files';
import { startServer } from './lsp/server';

const besideTheBundle = join(__dirname, '..', 'data');

// The transport is taken from the arguments: --stdio, --node-ipc, --socket=PORT, --pipe=NAME.
const connection = createConnection(ProposedFeatures.all);
const system = { env: process.env, platform: process.platform, home: homedir() };
startServer(connection, {
  checksum: nativeChecksum,
  updates: ({ dataFolder = besideTheBundle, userDataFolder: folder = userDataFolder(system) }) =>
    updatesFor({ ...system, folder, shipped: dataFolder }),
  readData:
    ({ dataFolder = besideTheBundle }) =>
    (name) =>
      readFile(join(dataFolder, name)),
  // What isn't on a disk of this machine only the client can read.
  readFiles:
    ({ servesFiles }) =>
    (folder, use) => {
      const path = pathOf(folder);
      if (path !== undefined) {
        const files = workspaceFiles(path);
        return use === 'many' ? listedFiles(path, files) : files;
      }
      return servesFiles === true ? clientFiles(connection, folder) : undefined;
    },
  readOwnPolicy: async (path) => {
    if (!isAbsolute(path)) return undefined;
    const read = await workspaceFiles(dirname(path)).read(basename(path));
    return read.kind === 'text' ? read.text : undefined;
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
