import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateWith } from './activate';

/** Where `--inspect` of a server listens while the extension is being debugged. */
const INSPECT_PORT = 6019;

let stop: (() => Promise<void>) | undefined;

/** The entry of desktop and remote editors: the server is a Node process of its own. */
export function activate(context: ExtensionContext): void {
  stop = activateWith(context, (options) => {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', `--inspect=${INSPECT_PORT}`] } };
    return new LanguageClient('lookalike', 'Lookalike', { run: server, debug }, options);
  });
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
