import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  CodeActionRequest,
  type CodeActionContext,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeParams,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  type Registration,
  ShowMessageNotification,
  type ShowMessageParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { isolatedEnv } from '../isolated-env';
import { STATUS_NOTIFICATION, type ServerStatus } from '../../shared/src/messages';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

/** What an up-to-date editor says of itself, as far as the server cares. */
export const MODERN: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true }, publishDiagnostics: { versionSupport: true } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
};

/** The older field beside the newer one: the protocol demands it of every client. */
const NO_FOLDERS = { rootUri: null, workspaceFolders: null };

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly params?: Partial<InitializeParams>;
  readonly initializationOptions?: unknown;
  /** What the client answers with for a section (or a promise of it), asked at every request. */
  readonly configuration?: (section: string | undefined) => unknown;
  /** Beside the environment of every test. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running server with a client that notes down what it hears. */
export type TestClient = Awaited<ReturnType<typeof startClient>>;

/** Starts the built server on its standard streams and initializes it. */
export async function startClient(options: ClientOptions = {}) {
  const server = spawn(process.execPath, [SERVER, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: isolatedEnv(options.env),
  });
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
  let complaints = '';
  let said = '';
  server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const heard = {
    published: [] as PublishDiagnosticsParams[],
    statuses: [] as ServerStatus[],
    messages: [] as ShowMessageParams[],
    registrations: [] as Registration[],
    configurationRequests: 0,
    refreshes: 0,
  };
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    heard.published.push(params);
  });
  connection.onNotification(STATUS_NOTIFICATION, (status: ServerStatus) => {
    heard.statuses.push(status);
  });
  connection.onNotification(ShowMessageNotification.type, (params) => {
    heard.messages.push(params);
  });
  connection.onRequest(RegistrationRequest.type, (params) => {
    heard.registrations.push(...params.registrations);
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    heard.refreshes++;
  });
  if (options.configuration !== undefined) {
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      heard.configurationRequests++;
      return Promise.all(items.map(({ section }) => options.configuration?.(section)));
    });
  }
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    ...NO_FOLDERS,
    capabilities: options.capabilities ?? MODERN,
    ...(options.initializationOptions === undefined
      ? {}
      : { initializationOptions: options.initializationOptions }),
    ...options.params,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    connection,
    heard,
    initialized,
    pid: server.pid,
    /** Everything that the server sent, as it was sent. */
    said: () => said,
    /** What the server wrote to its error stream. */
    complaints: () => complaints,
    open(uri: string, text: string, version = 1, languageId = 'pip-requirements') {
      return connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version, text },
      });
    },
    change(uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]) {
      return connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      });
    },
    save(uri: string) {
      return connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    },
    configure(settings: unknown) {
      return connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    },
    close(uri: string) {
      return connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    },
    pull(uri: string, previousResultId?: string) {
      return connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
    },
    /** The diagnostics of a document by a pull of all of them. */
    async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
      const report = await this.pull(uri);
      if (report.kind !== 'full') throw new Error(`a report of the kind ${report.kind}`);
      return report.items;
    },
    actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}) {
      return connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      });
    },
    /** Ends the server as the protocol has it; its exit code. */
    async stop(): Promise<number | null> {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await exited;
      connection.dispose();
      return code;
    },
    kill: () => server.kill('SIGKILL'),
    exited,
  };
}

/** Waits until something holds; the last answer of `what` is in the complaint when it never does. */
export async function eventually<T>(what: () => T, holds: (value: T) => boolean, within = 5000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const value = what();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`never came: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
