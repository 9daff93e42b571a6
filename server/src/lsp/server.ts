import type { Connection, InitializeParams } from 'vscode-languageserver';
import { FileChangeType, TextDocuments } from 'vscode-languageserver';
import type { InitializationOptions } from '../../../shared/src/messages';
import type { ReadData } from '../analysis/load-data';
import { serverCapabilities } from './capabilities';
import { clientFeatures } from './client-features';
import { answerCodeActions } from './code-actions';
import { answerCompletions } from './completion';
import { keepDiagnosticsFresh } from './diagnostics';
import { loadEngine } from './engine-loading';
import { answerHovers } from './hover';
import { initializationOptions, workspaceFolderUris } from './initialization';
import type { FilesOf } from './includes';
import { createIncludeChecks } from './includes';
import { documentFactory } from './open-document';
import { createReports } from './reports';
import { createJudge } from './session';
import { createSettingsSync } from './settings-sync';
import { watchIncludes } from './watch-files';

/** What the place that the server runs in provides. */
export interface ServerHost {
  /** How the files of the data folder are read for a client with these options. */
  readData(options: InitializationOptions): ReadData;
  /** How the files of the workspace are read for such a client. */
  readFiles(options: InitializationOptions): FilesOf;
}

/** Wires the server to a connection and listens. `initialize` is answered at once; the data is loaded after it. */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    wire(connection, host, params);
    return {
      capabilities: serverCapabilities(clientFeatures(params.capabilities)),
      serverInfo: { name: 'lookalike' },
    };
  });
  connection.listen();
}

function wire(connection: Connection, host: ServerHost, params: InitializeParams): void {
  const features = clientFeatures(params.capabilities);
  const options = initializationOptions(params.initializationOptions);
  const folders = new Set(workspaceFolderUris(params));
  const now = () => performance.now();
  const documents = new TextDocuments(documentFactory(now));
  const initialized = new Promise<void>((resolve) => {
    connection.onInitialized(() => {
      resolve();
    });
  });
  const loaded = initialized.then(() => loadEngine(connection, host.readData(options)));
  const engine = loaded.then((parts) => parts.engine);
  const settings = createSettingsSync(connection, features, options.settings, () => {
    diagnostics.changed();
  });
  const includes = createIncludeChecks({
    documents,
    now,
    folders: () => [...folders],
    filesOf: host.readFiles(options),
    onKnown: (uri) => {
      diagnostics.changed(uri);
    },
  });
  const reports = createReports(
    now,
    (request) => includes.of(request),
    (uri) => {
      diagnostics.changed(uri);
    },
  );
  const judge = createJudge({
    documents,
    reports,
    includes,
    settings,
    engine,
    folders: () => [...folders],
  });
  const diagnostics = keepDiagnosticsFresh(connection, features, documents, judge);
  const versionOf = (uri: string) => documents.get(uri)?.version;
  answerCodeActions(connection, judge, versionOf, features.versionedEdits);
  answerHovers(connection, judge, versionOf, loaded, features.hoverMarkup);
  answerCompletions(connection, judge, versionOf, loaded, features.completionMarkup);

  documents.onDidSave(({ document }) => {
    document.typing = undefined;
    diagnostics.changed(document.uri);
    includes.recheck();
  });
  documents.onDidOpen(() => {
    includes.recheck();
  });
  documents.onDidClose(({ document: { uri } }) => {
    reports.forget(uri);
    includes.forget(uri);
    includes.recheck();
    settings.forget(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) diagnostics.removed(uri);
    includes.recheck();
  });
  void initialized.then(() => {
    settings.register();
    if (features.registersWatchers) watchIncludes(connection);
    if (!features.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const folder of removed) folders.delete(folder.uri);
      for (const folder of added) folders.add(folder.uri);
      diagnostics.changed();
    });
  });
  documents.listen(connection);
}
