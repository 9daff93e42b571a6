import type { ExtensionContext } from 'vscode';
import { Uri, workspace } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import type { ReadDataParams } from '../../shared/src/messages';
import { READ_DATA_REQUEST, READ_FILE_REQUEST } from '../../shared/src/messages';
import { activate as activateWith } from './activate';
import { readWorkspaceFile } from './workspace-file';

let stop: (() => Promise<void>) | undefined;

/** The entry of editors in a browser: the server is a web worker, and what it reads is read for it. */
export function activate(context: ExtensionContext): void {
  let running: RunningWorker | undefined;
  const replaceWorker = async (): Promise<Worker> => {
    running?.end();
    running = await startWorker(context.extensionUri);
    return running.worker;
  };
  const stopClient = activateWith(context, async (options) => {
    // With the first server and not before: this is by far the most of what there is to load.
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } =
      await import('vscode-languageclient/browser');
    const start = async (): Promise<MessageTransports> => {
      const started = await replaceWorker();
      started.addEventListener('error', (event) => {
        options.outputChannel?.error(`The worker failed: ${event.message}`);
      });
      return { reader: new BrowserMessageReader(started), writer: new BrowserMessageWriter(started) };
    };
    const client = new LanguageClient('lookalike', 'Lookalike', start, options);
    client.onRequest(READ_DATA_REQUEST, ({ name }: ReadDataParams) => readData(context.extensionUri, name));
    client.onRequest(READ_FILE_REQUEST, readWorkspaceFile);
    return client;
  });
  stop = async () => {
    await stopClient();
    running?.end();
  };
}

export async function deactivate(): Promise<void> {
  await stop?.();
}

interface RunningWorker {
  readonly worker: Worker;
  readonly end: () => void;
}

/**
 * A worker can't be loaded from an extension's own address where that is a remote one, so the editor reads its text,
 * and it is handed over as a blob. The blob lives as long as the worker: VS Code loads it only some time later.
 */
async function startWorker(extensionUri: Uri): Promise<RunningWorker> {
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'server-browser.js'));
  const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return {
    worker,
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}

/** The bytes of one file of the extension's data. */
async function readData(extensionUri: Uri, name: string): Promise<Uint8Array> {
  if (!/^\w[\w.-]*$/.test(name)) throw new Error(`Not the name of a data file: ${name}`);
  return workspace.fs.readFile(Uri.joinPath(extensionUri, 'data', name));
}
