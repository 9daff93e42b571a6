import { ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { UpdateIndexParams, UpdateIndexResult } from '../../shared/src/update-messages';
import { UPDATE_INDEX_REQUEST } from '../../shared/src/update-messages';

let updates = 0;

/** Lets the server fetch new data, with its progress shown and a button that cancels. */
export async function updateIndex(client: BaseLanguageClient): Promise<UpdateIndexResult> {
  const { WorkDoneProgress } = await import('vscode-languageclient');
  const workDoneToken = `lookalike-update-${++updates}`;
  const options = { location: ProgressLocation.Notification, title: 'Lookalike', cancellable: true };
  return window.withProgress(options, async (progress, token): Promise<UpdateIndexResult> => {
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (state) => {
      if (state.kind === 'report' && state.message !== undefined) progress.report({ message: state.message });
    });
    try {
      const params: UpdateIndexParams = { workDoneToken };
      return await client.sendRequest<UpdateIndexResult>(UPDATE_INDEX_REQUEST, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return { outcome: 'cancelled', messages: [] };
      const message = error instanceof Error ? error.message : String(error);
      return { outcome: 'failed', messages: [message] };
    } finally {
      listening.dispose();
    }
  });
}

/** Says how an update went that somebody has asked for. */
export function showUpdate({ outcome, messages }: UpdateIndexResult): void {
  if (outcome === 'cancelled') return;
  const message = `Lookalike: ${messages.join(' ')}`;
  if (outcome === 'failed' || outcome === 'busy') void window.showWarningMessage(message);
  else void window.showInformationMessage(message);
}
