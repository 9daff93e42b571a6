import type {
  CancellationToken,
  Connection,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  WorkDoneProgress,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../../../shared/src/messages';
import type { IndexSettings } from '../../../shared/src/index-settings';
import { parseIndexSettings } from '../../../shared/src/index-settings';
import type { ProxySettings } from '../../../shared/src/proxy-settings';
import { parseProxySettings, PROXY_SECTIONS } from '../../../shared/src/proxy-settings';
import { SETTINGS_SECTION } from '../../../shared/src/settings';
import type { UpdateIndexParams, UpdateIndexResult } from '../../../shared/src/update-messages';
import { UPDATE_INDEX_REQUEST } from '../../../shared/src/update-messages';
import type { ReadUpdated } from '../analysis/load-data';
import type { ClientFeatures } from './client-features';
import type { AskKeyring } from './keyring';
import { clientKeyring } from './keyring';
import type { CountedFile } from './scan/counts';

/** Milliseconds between two states of the progress. */
const PROGRESS_EVERY = 100;

/** What the place that the server runs in does about newer data. */
export interface DataUpdates {
  readonly read: ReadUpdated;
  /** Calls back when the data on the disk has changed, whoever changed it. Opens no connection. */
  watch(onChange: () => void): void;
  /** Fetches new data from where the settings say. Never rejected. */
  update(call: UpdateCall): Promise<UpdateIndexResult>;
}

/** One update that was asked for. */
export interface UpdateCall {
  readonly settings: IndexSettings;
  readonly proxy: ProxySettings;
  /** Absent where the client keeps no credentials. */
  readonly keyring: AskKeyring | undefined;
  /** What was asked for and answered within so many milliseconds isn't asked for again. */
  readonly unlessWithin: number | undefined;
  readonly onProgress: (message: string) => void;
  readonly signal: AbortSignal;
}

/** Answers requests to update; nothing is fetched unless one comes. Gives how the settings are asked for. */
export function answerUpdates(
  connection: Connection,
  features: ClientFeatures,
  { settings: initial, keepsCredentials }: InitializationOptions,
  updates: DataUpdates | undefined,
): () => Promise<IndexSettings> {
  const settings = async (): Promise<IndexSettings> => {
    if (!features.configuration) return parseIndexSettings(initial);
    try {
      return parseIndexSettings(await connection.workspace.getConfiguration({ section: SETTINGS_SECTION }));
    } catch (error) {
      connection.console.warn(`The settings of the index could not be read: ${String(error)}`);
      return parseIndexSettings(initial);
    }
  };
  const proxy = async (): Promise<ProxySettings> => {
    if (!features.configuration) return parseProxySettings([]);
    try {
      const items = PROXY_SECTIONS.map((section) => ({ section }));
      return parseProxySettings(await connection.workspace.getConfiguration(items));
    } catch (error) {
      connection.console.warn(`The settings of the proxy could not be read: ${String(error)}`);
      return parseProxySettings([]);
    }
  };
  connection.onRequest(
    UPDATE_INDEX_REQUEST,
    async (params: UpdateIndexParams | null, token: CancellationToken): Promise<UpdateIndexResult> => {
      if (updates === undefined) {
        throw new ResponseError(LSPErrorCodes.RequestFailed, 'This server can not fetch a package index.');
      }
      const { workDoneToken, unlessWithin } = params ?? {};
      const cancel = new AbortController();
      const listening = token.onCancellationRequested(() => {
        cancel.abort();
      });
      const tell = (state: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) => {
        if (workDoneToken === undefined) return;
        connection.sendProgress(WorkDoneProgress.type, workDoneToken, state).catch((error: unknown) => {
          connection.console.warn(`The progress could not be told: ${String(error)}`);
        });
      };
      tell({ kind: 'begin', title: 'Updating the package index', cancellable: true });
      let last = 0;
      const result = await updates.update({
        settings: await settings(),
        proxy: await proxy(),
        keyring: keepsCredentials === true ? clientKeyring(connection) : undefined,
        unlessWithin: typeof unlessWithin === 'number' ? unlessWithin : undefined,
        onProgress: (message) => {
          if (Date.now() - last < PROGRESS_EVERY) return;
          last = Date.now();
          tell({ kind: 'report', message });
        },
        signal: cancel.signal,
      });
      tell({ kind: 'end' });
      listening.dispose();
      for (const message of result.messages) connection.console.info(message);
      return result;
    },
  );
  return settings;
}

/** Tells of names that were reported as malicious since the last data, once each, and of the files that they are in. */
export function createTurnedBad(connection: Connection) {
  const told = new Set<string>();
  return (files: readonly CountedFile[], wasReported: (name: string) => boolean): void => {
    const places = new Map<string, string[]>();
    for (const { place, result } of files) {
      for (const normalized of result.malicious ?? []) {
        if (wasReported(normalized) || told.has(normalized)) continue;
        const paths = places.get(normalized) ?? [];
        if (!paths.includes(place.path)) places.set(normalized, [...paths, place.path]);
      }
    }
    for (const [name, paths] of places) {
      told.add(name);
      const message = `Lookalike: '${name}' has been reported as malicious. It stands in ${listed(paths)}.`;
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
        .catch((error: unknown) => {
          connection.console.error(`${message} (${String(error)})`);
        });
    }
  };
}

const MOST_PATHS = 5;

function listed(paths: readonly string[]): string {
  const more = paths.length - MOST_PATHS;
  return paths.slice(0, MOST_PATHS).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
