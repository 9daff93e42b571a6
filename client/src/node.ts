import type { ExtensionContext } from 'vscode';
import type { ReadFileParams, ReadFileResult } from '../../shared/src/messages';
import { READ_FILE_REQUEST } from '../../shared/src/messages';
import { activate as activateWith } from './activate';
import { readWorkspaceFile } from './workspace-file';

/** Where `--inspect` of a server listens while the extension is being debugged. */
const INSPECT_PORT = 6019;

let stop: (() => Promise<void>) | undefined;

/** The entry of desktop and remote editors: the server is a Node process of its own. */
export function activate(context: ExtensionContext): void {
  stop = activateWith(context, async (options) => {
    // With the first server and not before: this is by far the most of what there is to load.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', `--inspect=${INSPECT_PORT}`] } };
    const client = new LanguageClient('lookalike', 'Lookalike', { run: server, debug }, options);
    client.onRequest(READ_FILE_REQUEST, readAsText);
    return client;
  });
}

/** The channel to a process carries text only. */
async function readAsText(params: ReadFileParams): Promise<ReadFileResult> {
  const result = await readWorkspaceFile(params);
  if (result.kind !== 'bytes' || typeof result.bytes === 'string') return result;
  return { kind: 'bytes', bytes: Buffer.from(result.bytes).toString('base64') };
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
