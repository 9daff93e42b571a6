import type { CancellationToken, LogOutputChannel, Progress } from 'vscode';
import { CancellationTokenSource, commands, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ScanParams, ScanProgress, ScanResult } from '../../shared/src/scan-messages';
import { SCAN_REQUEST } from '../../shared/src/scan-messages';
import { parseSettings, SETTINGS_SECTION } from '../../shared/src/settings';
import { FIX_WORKSPACE_COMMAND } from './commands';
import { countsLine } from './report-text';
import { tellShortly } from './tell-shortly';

export interface ScanParts {
  /** The client of a running server, which is started where there is none. */
  readonly running: () => Promise<BaseLanguageClient | undefined>;
  readonly output: LogOutputChannel;
  readonly showReport: () => Promise<void>;
  /** Told when a scan begins, and when none is running any more. */
  readonly onBusy: (busy: boolean) => void;
}

export interface Scan {
  /** The command: with progress and a summary. Whoever calls it may bring a token of their own. */
  run(token?: CancellationToken): Promise<ScanResult | undefined>;
  /** Scans with progress where no scan has come to its end yet; whether that was let go on to its end. */
  ensure(): Promise<boolean>;
  /** To be called once at the start: scans without a word where the settings say so. */
  open(): void;
  /** To be called with each server that begins to run: what was known of files that aren't open has gone with the last. */
  resume(client: BaseLanguageClient): void;
}

/** Scans of the workspace, as the user sees them. */
export function createScan({ running, output, showReport, onBusy }: ScanParts): Scan {
  let wanted = false;
  let count = 0;
  let scanning = 0;

  async function request(
    client: BaseLanguageClient,
    params: ScanParams,
    token: CancellationToken,
  ): Promise<ScanResult> {
    onBusy(++scanning > 0);
    const result = await client.sendRequest<ScanResult>(SCAN_REQUEST, params, token).finally(() => {
      onBusy(--scanning > 0);
    });
    if (result.outcome === 'complete' || result.outcome === 'limited') wanted = true;
    output.info(`Scan of the workspace: ${result.outcome}. ${countsLine(result.counts)}`);
    return result;
  }

  const quietly = (client: BaseLanguageClient, params: ScanParams): void => {
    void window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Scanning for package names') },
      () =>
        request(client, params, new CancellationTokenSource().token).catch((error: unknown) => {
          output.error(`The workspace was not scanned: ${String(error)}`);
        }),
    );
  };

  async function withProgress(
    client: BaseLanguageClient,
    progress: Progress<{ message?: string; increment?: number }>,
    token: CancellationToken,
  ): Promise<ScanResult> {
    const { ProgressType } = await import('vscode-languageclient');
    const progressToken = `lookalike-scan-${++count}`;
    let before = 0;
    const listener = client.onProgress(new ProgressType<ScanProgress>(), progressToken, ({ done, all }) => {
      const share = all === 0 ? 0 : (100 * done) / all;
      progress.report({ message: l10n.t('{0} of {1} files', done, all), increment: share - before });
      before = share;
    });
    try {
      return await request(client, { progressToken }, token);
    } finally {
      listener.dispose();
    }
  }

  const inSight = (client: BaseLanguageClient, given?: CancellationToken): Thenable<ScanResult> =>
    window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: l10n.t('Scanning the workspace for wrong package names'),
        cancellable: true,
      },
      (progress, token) => withProgress(client, progress, either(token, given)),
    );

  return {
    async run(given) {
      const client = await running();
      if (client === undefined) return undefined;
      const result = await inSight(client, given);
      void tell(result, showReport);
      return result;
    },
    async ensure() {
      const client = wanted ? undefined : await running();
      return client === undefined || (await inSight(client)).outcome !== 'cancelled';
    },
    open() {
      const folders = workspace.workspaceFolders ?? [];
      const isWanted = folders.some(
        (folder) => parseSettings(workspace.getConfiguration(SETTINGS_SECTION, folder)).scanOnOpen,
      );
      if (!isWanted) return;
      void running().then((client) => {
        if (client !== undefined) quietly(client, { onOpen: true });
      });
    },
    resume(client) {
      if (wanted) quietly(client, {});
    },
  };
}

/** A token that is cancelled with one of two. */
function either(token: CancellationToken, other: CancellationToken | undefined): CancellationToken {
  if (other === undefined) return token;
  const source = new CancellationTokenSource();
  for (const one of [token, other]) {
    if (one.isCancellationRequested) source.cancel();
    one.onCancellationRequested(() => {
      source.cancel();
    });
  }
  return source.token;
}

/** That all is well, nobody needs to click away. */
async function tell({ outcome, counts }: ScanResult, showReport: () => Promise<void>): Promise<void> {
  if (outcome === 'unable' || outcome === 'declined') {
    void window.showWarningMessage(l10n.t('The files of this workspace can not be looked for.'));
    return;
  }
  const summary =
    outcome === 'cancelled'
      ? l10n.t('The scan was cancelled. {0}', countsLine(counts))
      : l10n.t('The workspace is scanned. {0}', countsLine(counts));
  const found = Object.values(counts.findings).some((number) => number > 0);
  if (!found && outcome === 'complete' && counts.unread === 0) {
    tellShortly(summary);
    return;
  }
  const show = l10n.t('Show Report');
  const fix = l10n.t('Fix All in Workspace…');
  const offered = counts.certain > 0 ? [show, fix] : [show];
  const chosen = await window.showInformationMessage(summary, ...offered);
  if (chosen === show) await showReport();
  if (chosen === fix) await commands.executeCommand(FIX_WORKSPACE_COMMAND);
}
