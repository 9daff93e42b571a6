import type { Memento } from 'vscode';
import { workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { parseIndexSettings } from '../../shared/src/index-settings';
import { SETTINGS_SECTION } from '../../shared/src/settings';
import type { UpdateIndexParams, UpdateIndexResult } from '../../shared/src/update-messages';
import { UPDATE_INDEX_REQUEST } from '../../shared/src/update-messages';
import type { LastUpdate } from './auto-update';
import { createAutoUpdate, LAST_UPDATE_KEY, lastUpdateOf } from './auto-update';
import { showUpdate, updateIndex } from './update-index';

/** Of several windows that are opened together only one asks. In milliseconds. */
const ASKED_JUST_NOW = 3_600_000;

export interface IndexUpdateParts {
  readonly state: Memento;
  /** The client of a server that answers; started for it where there is none. */
  readonly running: () => Promise<BaseLanguageClient | undefined>;
  /** The client of a server that answers, if there is one. */
  readonly current: () => BaseLanguageClient | undefined;
  /** Told what the last update failed for; `undefined` after one that didn't. */
  readonly onFailure: (problem: string | undefined) => void;
}

export interface IndexUpdates {
  /** Updates because somebody has asked for it. */
  readonly run: () => Promise<void>;
  /** To be called when a server has started that can update. */
  readonly wake: () => void;
  readonly dispose: () => void;
}

/** Updates of the index: on command, and on a schedule where the setting has one. */
export function createIndexUpdates({ state, running, current, onFailure }: IndexUpdateParts): IndexUpdates {
  const noteDown = async ({ outcome, messages }: UpdateIndexResult): Promise<void> => {
    if (outcome === 'cancelled' || outcome === 'busy') return;
    const failed = outcome === 'failed';
    onFailure(failed ? messages.join(' ') : undefined);
    await state.update(LAST_UPDATE_KEY, { time: Date.now(), failed } satisfies LastUpdate);
  };
  const schedule = createAutoUpdate({
    schedule: () => parseIndexSettings(workspace.getConfiguration(SETTINGS_SECTION)).autoUpdate,
    last: () => lastUpdateOf(state.get(LAST_UPDATE_KEY)),
    now: Date.now,
    async update() {
      const client = current();
      if (client === undefined) return;
      const params: UpdateIndexParams = { unlessWithin: ASKED_JUST_NOW };
      const asked = client.sendRequest<UpdateIndexResult>(UPDATE_INDEX_REQUEST, params);
      await noteDown(await asked.catch(failedFor));
    },
  });
  const listening = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SETTINGS_SECTION}.index.autoUpdate`)) schedule.wake();
  });
  return {
    async run() {
      const client = await running();
      if (client === undefined) return;
      const result = await updateIndex(client);
      await noteDown(result);
      showUpdate(result);
    },
    wake: schedule.wake,
    dispose() {
      listening.dispose();
      schedule.dispose();
    },
  };
}

function failedFor(error: unknown): UpdateIndexResult {
  return { outcome: 'failed', messages: [error instanceof Error ? error.message : String(error)] };
}
