import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CloseAction, ErrorAction, RevealOutputChannelOn, State } from 'vscode-languageclient';
import type { ServerStatus } from '../../shared/src/messages';
import { STATUS_NOTIFICATION } from '../../shared/src/messages';
import type { DocumentFilters } from './documents';
import { createRestartBudget } from './restart-budget';
import type { Status } from './status';

/** How a host (Node, web worker) makes a client; all else is the same on both. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

export interface SessionParts {
  readonly createClient: ClientFactory;
  readonly output: LogOutputChannel;
  readonly selector: DocumentFilters;
  readonly onStatus: (status: Status) => void;
}

/** Starts a server with its client. The promise is settled when the server answers; disposing stops both. */
export async function startSession(parts: SessionParts): Promise<BaseLanguageClient> {
  const { output, selector, onStatus } = parts;
  const client = parts.createClient({
    documentSelector: [...selector],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: createErrorHandler(),
  });
  client.onNotification(STATUS_NOTIFICATION, (status: ServerStatus) => {
    onStatus(status);
  });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) onStatus({ state: 'loading' });
    if (newState === State.Stopped) onStatus({ state: 'stopped' });
  });
  await client.start();
  return client;
}

/** A crash is mended without a word; only where that fails again and again is the user told. */
function createErrorHandler(): NonNullable<LanguageClientOptions['errorHandler']> {
  const mayRestart = createRestartBudget(Date.now);
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () =>
      mayRestart()
        ? {
            action: CloseAction.Restart,
            message: 'The server has ended and is started again.',
            handled: true,
          }
        : { action: CloseAction.DoNotRestart, message: 'The Lookalike server keeps ending. See its output.' },
  };
}
