import type { CancellationToken, ExtensionContext, TextDocument } from 'vscode';
import { commands, languages, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { parseSettings, SETTINGS_SECTION } from '../../shared/src/settings';
import { hasScriptBlock } from '../../shared/src/script-block';
import {
  EXPORT_REPORT_COMMAND,
  FIX_WORKSPACE_COMMAND,
  FORGET_CREDENTIALS_COMMAND,
  OPEN_SAMPLE_COMMAND,
  RESTART_COMMAND,
  SCAN_COMMAND,
  SET_CREDENTIALS_COMMAND,
  SHOW_OUTPUT_COMMAND,
  SHOW_REPORT_COMMAND,
  UPDATE_INDEX_COMMAND,
} from './commands';
import { forgetCredentials, setCredentials } from './credentials';
import type { DocumentFilters } from './documents';
import { documentSelector, scriptSelector } from './documents';
import type { ExportTarget } from './export-report';
import { exportReport } from './export-report';
import { fixWorkspace } from './fix-workspace';
import { createReportDocument } from './report';
import { openSample } from './sample';
import { createScan } from './scan';
import type { ClientFactory } from './session';
import { createStatusItem } from './status';
import { createIndexUpdates } from './index-updates';
import { createKeyring } from './keyring';

/**
 * Wires the extension up. The server starts with the first document that it judges, so that a window without Python
 * costs nothing, and again with each change of which documents those are. Gives the function that stops all.
 */
export function activate(context: ExtensionContext, createClient: ClientFactory): () => Promise<void> {
  const output = window.createOutputChannel('Lookalike', { log: true });
  const storage = context.globalStorageUri;
  // A host in a browser has no disk, and its server fetches nothing.
  const userDataFolder = storage.scheme === 'file' ? storage.fsPath : undefined;
  const keyring = createKeyring(context.secrets, context.globalState);
  const status = createStatusItem(userDataFolder !== undefined);
  let selector = currentSelector();
  let client: BaseLanguageClient | undefined;
  let work = Promise.resolve();

  /** One at a time: a restart that is asked for during a start waits for it. */
  const enqueue = (step: () => Promise<void>): Promise<void> => {
    work = work.then(step).catch((error: unknown) => {
      output.error(error instanceof Error ? error : String(error));
    });
    return work;
  };
  const stop = async (): Promise<void> => {
    const running = client;
    client = undefined;
    await running?.dispose();
  };
  const start = async (): Promise<void> => {
    await stop();
    const { startSession } = await import('./session');
    const served = [...selector.files, ...selector.scripts];
    client = await startSession({
      createClient,
      output,
      selector: served,
      userDataFolder,
      keyring,
      onStatus: status.show,
      onCounts: (counts) => {
        status.count(counts);
        report.changed();
      },
      onRunning: (started) => {
        scan.resume(started);
        if (userDataFolder !== undefined) updates.wake();
      },
    });
  };
  const running = async (): Promise<BaseLanguageClient | undefined> => {
    await enqueue(async () => {
      if (client === undefined) await start();
    });
    return client;
  };
  const report = createReportDocument(running);
  const scan = createScan({ running, output, showReport: () => report.show(), onBusy: status.scanning });
  const updates = createIndexUpdates({
    state: context.globalState,
    running,
    current: () => client,
    onFailure: status.updateFailed,
  });
  const startFor = (documents: readonly TextDocument[]): void => {
    void enqueue(async () => {
      if (client === undefined && documents.some((document) => isJudged(document))) await start();
    });
  };
  const isJudged = (document: TextDocument): boolean =>
    languages.match([...selector.files], document) > 0 ||
    (languages.match([...selector.scripts], document) > 0 && hasScriptBlock(document.getText()));
  const reselect = (): void => {
    const next = currentSelector();
    if (JSON.stringify(next) === JSON.stringify(selector)) return;
    selector = next;
    status.cover(selector.files);
    // Files that aren't open may have been scanned: a server that ran runs on, whatever is open.
    void enqueue(async () => {
      if (client !== undefined) await start();
    });
    startFor(workspace.textDocuments);
  };

  status.cover(selector.files);
  context.subscriptions.push(
    output,
    status,
    report,
    updates,
    commands.registerCommand(SCAN_COMMAND, (token?: CancellationToken) => scan.run(token)),
    commands.registerCommand(FIX_WORKSPACE_COMMAND, async () => {
      const served = (await scan.ensure()) ? await running() : undefined;
      if (served !== undefined) await fixWorkspace(served);
    }),
    commands.registerCommand(SHOW_REPORT_COMMAND, () => report.show()),
    commands.registerCommand(EXPORT_REPORT_COMMAND, async (target?: ExportTarget) => {
      const served = await running();
      if (served !== undefined) await exportReport(served, target);
    }),
    commands.registerCommand(UPDATE_INDEX_COMMAND, updates.run),
    commands.registerCommand(SET_CREDENTIALS_COMMAND, () => setCredentials(keyring)),
    commands.registerCommand(FORGET_CREDENTIALS_COMMAND, () => forgetCredentials(keyring)),
    commands.registerCommand(RESTART_COMMAND, () => enqueue(start)),
    commands.registerCommand(OPEN_SAMPLE_COMMAND, openSample),
    commands.registerCommand(SHOW_OUTPUT_COMMAND, () => {
      output.show();
    }),
    workspace.onDidOpenTextDocument((document) => {
      startFor([document]);
    }),
    workspace.onDidSaveTextDocument((document) => {
      startFor([document]);
    }),
    workspace.onDidChangeWorkspaceFolders(reselect),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS_SECTION)) reselect();
    }),
  );
  startFor(workspace.textDocuments);
  scan.open();
  return () => enqueue(stop);
}

interface Selector {
  /** What is judged by its name or its language. */
  readonly files: DocumentFilters;
  /** What is judged if it has a block of metadata in it. */
  readonly scripts: DocumentFilters;
}

/** Files, what isn't saved yet, and wherever the opened folders come from. */
function currentSelector(): Selector {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set(['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)]);
  const globs = [undefined, ...folders].flatMap(
    (folder) => parseSettings(workspace.getConfiguration(SETTINGS_SECTION, folder)).requirementFiles,
  );
  return {
    files: documentSelector([...schemes], [...new Set(globs)]),
    scripts: scriptSelector([...schemes]),
  };
}
