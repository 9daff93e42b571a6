import type { Disposable, LogOutputChannel } from 'vscode';
import { l10n, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CloseAction, ErrorAction, RevealOutputChannelOn, State } from 'vscode-languageclient';
import { CREDENTIALS_REQUEST } from '../../shared/src/credential-messages';
import type { InitializationOptions, ServerStatus, TrustParams } from '../../shared/src/messages';
import { STATUS_NOTIFICATION, TRUST_NOTIFICATION } from '../../shared/src/messages';
import type { CountsParams } from '../../shared/src/scan-messages';
import { COUNTS_NOTIFICATION, FIND_FILES_REQUEST } from '../../shared/src/scan-messages';
import { askBefore } from './allow';
import type { DocumentFilters } from './documents';
import type { Keyring } from './keyring';
import { findWorkspaceFiles } from './find-files';
import { createRestartBudget } from './restart-budget';
import type { Status } from './status';

/** How a host (Node, web worker) makes a client; all else is the same on both. */
export type ClientFactory = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

export interface SessionParts {
  readonly createClient: ClientFactory;
  readonly output: LogOutputChannel;
  readonly selector: DocumentFilters;
  /** Where fetched data is kept; `undefined` where no server can. */
  readonly userDataFolder: string | undefined;
  /** Asked for credentials by a server that can fetch. */
  readonly keyring: Keyring;
  readonly onStatus: (status: Status) => void;
  readonly onCounts: (counts: CountsParams) => void;
  /** Told each time that a server answers: the first one, and the one that comes after a crash. */
  readonly onRunning: (client: BaseLanguageClient) => void;
}

/** What this client does for every server. */
const OPTIONS: InitializationOptions = {
  changesSettings: true,
  findsFiles: true,
  servesFiles: true,
  showsDiagnosticsInHovers: true,
};

/** Starts a server with its client. The promise is settled when the server answers; disposing stops both. */
export async function startSession(parts: SessionParts): Promise<BaseLanguageClient> {
  const { output, selector, userDataFolder, keyring, onStatus, onCounts, onRunning } = parts;
  const client = await parts.createClient({
    documentSelector: [...selector],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: createErrorHandler(),
    middleware: { executeCommand: askBefore },
    // Asked anew at every start: trust may have been granted since.
    initializationOptions: (): InitializationOptions => ({
      ...OPTIONS,
      trusted: workspace.isTrusted,
      ...(userDataFolder === undefined ? {} : { userDataFolder, keepsCredentials: true }),
    }),
  });
  client.onRequest(FIND_FILES_REQUEST, findWorkspaceFiles);
  client.onRequest(CREDENTIALS_REQUEST, keyring.answer);
  client.onNotification(COUNTS_NOTIFICATION, onCounts);
  client.onNotification(STATUS_NOTIFICATION, (status: ServerStatus) => {
    onStatus(status);
  });
  let trust: Disposable | undefined;
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) {
      onStatus({ state: 'loading' });
      // What a server that has ended said of files that aren't open, nobody would take back.
      client.diagnostics?.clear();
    }
    if (newState === State.Running) {
      trust = workspace.onDidGrantWorkspaceTrust(() => {
        void client.sendNotification(TRUST_NOTIFICATION, { trusted: true } satisfies TrustParams);
      });
      onRunning(client);
    }
    if (newState === State.Stopped) {
      trust?.dispose();
      onStatus({ state: 'stopped' });
    }
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
            message: l10n.t('The server has ended and is started again.'),
            handled: true,
          }
        : {
            action: CloseAction.DoNotRestart,
            message: l10n.t('The Lookalike server keeps ending. See its output.'),
          },
  };
}
