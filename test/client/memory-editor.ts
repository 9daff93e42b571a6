import type { Memento } from 'vscode';
import type { createKeyring } from '../../client/src/keyring';

/** What an editor keeps for an extension, in memory. */
export function memoryEditor() {
  const secrets = new Map<string, string>();
  const state = new Map<string, unknown>();
  const storage: Parameters<typeof createKeyring>[0] = {
    get: (key) => Promise.resolve(secrets.get(key)),
    store: (key, value) => {
      secrets.set(key, value);
      return Promise.resolve();
    },
    delete: (key) => {
      secrets.delete(key);
      return Promise.resolve();
    },
  };
  const memento: Memento = {
    keys: () => [...state.keys()],
    get: (key: string) => state.get(key) as never,
    update: (key, value) => {
      state.set(key, value);
      return Promise.resolve();
    },
  };
  return { secrets, state, context: { secrets: storage, state: memento } };
}
