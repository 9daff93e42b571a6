import type { Connection, InitializeParams } from 'vscode-languageserver';
import { FileChangeType, TextDocuments } from 'vscode-languageserver';
import { FIX_ALL_COMMAND } from '../../../shared/src/fix-messages';
import type { InitializationOptions, TrustParams } from '../../../shared/src/messages';
import { TRUST_NOTIFICATION } from '../../../shared/src/messages';
import { OPEN_PAGE_COMMAND } from '../../../shared/src/page-messages';
import { ALLOW_COMMAND } from '../../../shared/src/policy-messages';
import type { Settings } from '../../../shared/src/settings';
import type { FileSearch } from '../analysis/discovery/file-search';
import { policyFor } from '../analysis/policy/basis';
import type { LoadOptions, ReadData } from '../analysis/load-data';
import { serverCapabilities } from './capabilities';
import { clientFeatures } from './client-features';
import { answerCodeActions } from './code-actions';
import { answerCommands } from './commands';
import { answerCompletions } from './completion';
import type { DataUpdates } from './data-updates';
import { answerUpdates, createTurnedBad } from './data-updates';
import { keepDiagnosticsFresh } from './diagnostics';
import { loadEngine } from './engine-loading';
import { fixAllCommand } from './fix-all-files';
import { answerHovers } from './hover';
import { initializationOptions, workspaceFolderUris } from './initialization';
import { translationFor } from './l10n/translate';
import { documentFactory } from './open-document';
import { openPageCommand } from './page-actions';
import type { ReadOwnPolicy } from './policy-bases';
import { createPolicyBases } from './policy-bases';
import { allowCommand } from './policy-actions';
import { createReports } from './reports';
import type { Judged } from './session';
import { createJudge } from './session';
import { clientSearch } from './scan/client-search';
import { startScan } from './scan/start';
import { createSettingsSync } from './settings-sync';
import type { FilesOf } from './surroundings';
import { watchSurroundings } from './surroundings';
import { createGlobWatch, watchFiles } from './watch-files';

/** What the place that the server runs in provides. */
export interface ServerHost {
  /** How the files of the data folder are read for a client with these options. */
  readData(options: InitializationOptions): ReadData;
  /** A CRC-32 that is quicker than the engine's own. */
  readonly checksum?: LoadOptions['checksum'];
  /** How the files of the workspace are read for such a client. */
  readFiles(options: InitializationOptions): FilesOf;
  /** What it does about newer data for such a client; absent where it can't. */
  updates?(options: InitializationOptions): DataUpdates;
  /** How it looks for files itself; absent where it can't. */
  readonly findFiles?: FileSearch;
  /** How a policy file of the user is read, by its absolute path; absent where no file can be read. */
  readonly readOwnPolicy?: ReadOwnPolicy;
}

/** Milliseconds that a list of actions waits for the files around: the policy says whether a reason is asked for. */
const OFFER_PATIENCE = 2000;

/** Milliseconds that a decision waits for them: it must go into the policy that is there. */
const DECISION_PATIENCE = 10_000;

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
  const translation = translationFor(params.locale);
  const folders = new Set(workspaceFolderUris(params));
  const now = () => performance.now();
  const documents = new TextDocuments(documentFactory(now));
  const initialized = new Promise<void>((resolve) => {
    connection.onInitialized(() => {
      resolve();
    });
  });
  const updates = host.updates?.(options);
  const indexSettings = answerUpdates(connection, features, options, updates);
  const load = () =>
    loadEngine(connection, host.readData(options), {
      ...(updates === undefined ? {} : { updated: updates.read }),
      newNameDays: async () => (await indexSettings()).newNameDays,
      checksum: host.checksum,
    });
  let current = initialized.then(load);
  const loaded = () => current;
  const turnedBad = createTurnedBad(connection);
  const reload = async (): Promise<void> => {
    const before = await current;
    const next = await load();
    current = Promise.resolve(next);
    changed();
    turnedBad(await scan.judgeAgain(), before.isReported);
  };
  let reloading = Promise.resolve();
  updates?.watch(() => {
    reloading = reloading.then(reload).catch((error: unknown) => {
      connection.console.error(`The new data could not be used: ${String(error)}`);
    });
  });
  const settings = createSettingsSync(connection, features, options.settings, () => {
    changed();
    scan.refresh();
  });
  const bases = createPolicyBases(options.trusted ?? true, host.readOwnPolicy, Date.now, () => {
    changed();
    scan.refresh();
  });
  const basisOf = (own: Settings) => bases.of(own);
  connection.onNotification(TRUST_NOTIFICATION, ({ trusted }: TrustParams) => {
    bases.trust(trusted);
  });
  const filesOf = host.readFiles(options);
  const surroundings = watchSurroundings({
    documents,
    now,
    folders: () => [...folders],
    filesOf,
    onKnown: (uri) => {
      changed(uri);
      for (const open of uri === undefined ? documents.all() : [{ uri }]) scan.documentMoved(open.uri);
    },
  });
  const reports = createReports(now, (uri, manifest) => surroundings.of(uri, manifest), changed);
  const judge = createJudge({
    documents,
    reports,
    surroundings,
    reachedAs: (uri) => surroundings.reachedAs(uri) ?? scan.reachedAs(uri),
    settings,
    basisOf,
    unusedIn: (folder) => scan.unusedIn(folder),
    loaded,
    folders: () => [...folders],
  });
  const diagnostics = keepDiagnosticsFresh(connection, features, documents, judge, (uri) => {
    scan.documentShown(uri);
  });
  const scan = startScan({
    connection,
    documents,
    judge,
    loaded,
    settings,
    basisOf,
    folders: () => [...folders],
    filesOf,
    settled: (uri) => surroundings.settled(uri, OFFER_PATIENCE),
    search: options.findsFiles === true ? clientSearch(connection, filesOf) : host.findFiles,
    now,
    watch: createGlobWatch(connection, features.registersWatchers),
    onReached: changed,
    isShown: (uri) => diagnostics.isShown(uri),
  });
  /** Of one document, or of all of them. */
  function changed(uri?: string): void {
    diagnostics.changed(uri);
    scan.countsChanged();
  }
  const versionOf = (uri: string) => documents.get(uri)?.version;
  const surroundingsOf = ({ document, report }: Judged) =>
    report.analysis && surroundings.of(document.uri, report.analysis.manifest);
  answerCodeActions(connection, judge, versionOf, features.versionedEdits, async (judged) => {
    const own = await settings.of(judged.document.uri);
    const basis = basisOf(own);
    await surroundings.settled(judged.document.uri, OFFER_PATIENCE);
    const { index, privateNames } = (await loaded()).engine;
    const policies = surroundingsOf(judged)?.policies ?? [];
    return {
      index,
      trusted: basis.trusted,
      asksForReason: policyFor(policies, basis, own, privateNames).requireReason,
      changesSettings: options.changesSettings === true,
      opensPages: features.opensPages,
      titleOf: (english) => translation.title(english),
    };
  });
  answerCommands(connection, {
    [ALLOW_COMMAND]: allowCommand(connection, judge, settings, {
      documents,
      folders: () => [...folders],
      surroundingsOf,
      settled: (uri) => surroundings.settled(uri, DECISION_PATIENCE),
      basisOf,
      versionedEdits: features.versionedEdits,
      createsFiles: features.createsFiles,
    }),
    [OPEN_PAGE_COMMAND]: openPageCommand(connection, async () => (await loaded()).engine.index),
    [FIX_ALL_COMMAND]: fixAllCommand(connection, features, (token) => scan.fixes(token)),
  });
  answerHovers(connection, judge, versionOf, loaded, {
    kind: features.hoverMarkup,
    besideDiagnostics: options.showsDiagnosticsInHovers === true,
    say: translation.say,
  });
  answerCompletions(connection, judge, versionOf, loaded, features.completionMarkup, translation.say);

  documents.onDidSave(({ document }) => {
    document.typing = undefined;
    changed(document.uri);
    surroundings.recheck();
    scan.documentMoved(document.uri);
  });
  documents.onDidOpen(({ document }) => {
    surroundings.recheck();
    scan.documentMoved(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    surroundings.edited(document.uri);
    scan.documentChanged(document.uri);
    scan.countsChanged();
  });
  documents.onDidClose(({ document: { uri } }) => {
    reports.forget(uri);
    surroundings.forget(uri);
    surroundings.recheck();
    settings.forget(uri);
    scan.documentMoved(uri);
    scan.countsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) diagnostics.removed(uri);
    surroundings.recheck();
    scan.filesChanged(changes);
  });
  void initialized.then(() => {
    settings.register();
    if (features.registersWatchers) watchFiles(connection);
    if (!features.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const folder of removed) folders.delete(folder.uri);
      for (const folder of added) folders.add(folder.uri);
      surroundings.recheck();
      changed();
      scan.refresh();
    });
  });
  documents.listen(connection);
}
