import type { Memento, SecretStorage } from 'vscode';
import type { Credentials, CredentialsParams, CredentialsResult } from '../../shared/src/credential-messages';
import { parseCredentials } from '../../shared/src/credential-messages';
import { seal } from '../../shared/src/sealed';

/** The origins that there are credentials for: the editor's keyring can't list what it holds. */
const ORIGINS_KEY = 'lookalike.credentialOrigins';

/** Credentials by origin, in the keyring of the system. What isn't secret is kept beside it: the origins. */
export interface Keyring {
  readonly origins: () => readonly string[];
  readonly keep: (origin: string, credentials: Credentials) => Promise<void>;
  readonly forget: (origin: string) => Promise<void>;
  /** What the server is told: the credentials of exactly this origin, sealed. */
  readonly answer: (params: CredentialsParams) => Promise<CredentialsResult>;
}

export function createKeyring(
  secrets: Pick<SecretStorage, 'get' | 'store' | 'delete'>,
  state: Memento,
): Keyring {
  const origins = (): readonly string[] => {
    const kept = state.get<unknown>(ORIGINS_KEY);
    return Array.isArray(kept)
      ? (kept as readonly unknown[]).filter((each): each is string => typeof each === 'string')
      : [];
  };
  const others = (origin: string) => origins().filter((each) => each !== origin);
  return {
    origins,
    async keep(origin, credentials) {
      await secrets.store(keyOf(origin), JSON.stringify(credentials));
      await state.update(ORIGINS_KEY, [...others(origin), origin].sort());
    },
    async forget(origin) {
      await secrets.delete(keyOf(origin));
      await state.update(ORIGINS_KEY, others(origin));
    },
    async answer({ origin, publicKey }) {
      if (!origins().includes(origin)) return null;
      const text = await secrets.get(keyOf(origin));
      const credentials = text === undefined ? undefined : parseCredentials(text);
      return credentials === undefined ? null : seal(JSON.stringify(credentials), publicKey);
    },
  };
}

function keyOf(origin: string): string {
  return `lookalike.credentials ${origin}`;
}

/** Scheme, host and port of an address; `undefined` for what can't be fetched from. */
export function originOf(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address.trim()) || !URL.canParse(address.trim())) return undefined;
  return new URL(address.trim()).origin;
}
