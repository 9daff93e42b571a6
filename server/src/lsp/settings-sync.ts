import type { Connection } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Settings } from '../../../shared/src/settings';
import { parseSettings, SETTINGS_SECTION } from '../../../shared/src/settings';
import type { ClientFeatures } from './client-features';

/** A client that claims to answer and doesn't must not keep every document waiting. In milliseconds. */
const LONGEST_WAIT = 2000;

export interface SettingsSync {
  /** The settings of a document. The same object comes back until the configuration changes. */
  of(uri: string): Promise<Settings>;
  /** To be called once the client has said `initialized`. */
  register(): void;
  forget(uri: string): void;
}

/**
 * Keeps up with the settings: asked for where the client answers, else as the client pushes them, else as they came
 * with `initialize`.
 */
export function createSettingsSync(
  connection: Connection,
  features: ClientFeatures,
  initial: unknown,
  onChange: () => void,
): SettingsSync {
  const asked = new Map<string, Promise<Settings>>();
  let common = parseSettings(initial);

  function ask(uri: string): Promise<Settings> {
    const answer = connection.workspace
      .getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION })
      .then(settingsFrom);
    const own: Promise<Settings> = withinTime(answer).catch((error: unknown) => {
      connection.console.warn(`The settings of ${uri} could not be read: ${String(error)}`);
      takeLate(uri, own, answer);
      return common;
    });
    asked.set(uri, own);
    return own;
  }

  /** An answer that nobody has waited for counts from then on, unless it has been asked for anew. */
  function takeLate(uri: string, own: Promise<Settings>, answer: Promise<Settings>): void {
    answer.then(
      (late) => {
        if (asked.get(uri) !== own) return;
        asked.set(uri, Promise.resolve(late));
        onChange();
      },
      () => undefined,
    );
  }

  function settingsFrom(answer: unknown): Settings {
    return answer === null || answer === undefined ? common : parseSettings(answer);
  }

  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    const pushed = sectionOf(settings);
    if (pushed !== undefined) common = parseSettings(pushed);
    asked.clear();
    onChange();
  });

  return {
    of(uri) {
      if (!features.configuration) return Promise.resolve(common);
      return asked.get(uri) ?? ask(uri);
    },
    register() {
      if (!features.registersConfiguration) return;
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION })
        .catch((error: unknown) => {
          connection.console.warn(`Changes of the configuration will not be seen: ${String(error)}`);
        });
    },
    forget(uri) {
      asked.delete(uri);
    },
  };
}

function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return (settings as Record<string, unknown>)[SETTINGS_SECTION];
}

async function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${LONGEST_WAIT} ms`));
    }, LONGEST_WAIT);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
