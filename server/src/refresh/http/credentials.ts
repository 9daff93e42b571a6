import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credentials } from '../../../../shared/src/credential-messages';
import { findInNetrc } from './netrc';

/** Finds the credentials for the host of an address, if there are any. */
export type CredentialsFor = (url: URL) => Promise<Credentials | undefined>;

export interface CredentialPlaces {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
  /** The keyring of an editor. */
  readonly keyring?: CredentialsFor;
}

/**
 * Looks for credentials in the address itself, in the environment, in the keyring and in `.netrc`, in this order. Each
 * place names the host, so nothing is ever sent to another one.
 */
export function findCredentials({ env, platform, home, keyring }: CredentialPlaces): CredentialsFor {
  return async (url) =>
    fromAddress(url) ?? fromEnvironment(url, env) ?? (await keyring?.(url)) ?? (await fromNetrc(url));

  async function fromNetrc(url: URL): Promise<Credentials | undefined> {
    const chosen = env.NETRC ?? '';
    const names = platform === 'win32' ? ['.netrc', '_netrc'] : ['.netrc'];
    for (const path of chosen === '' ? names.map((name) => join(home, name)) : [chosen]) {
      const text = await readFile(path, 'utf8').catch(() => undefined);
      if (text !== undefined) return findInNetrc(text, url.hostname);
    }
    return undefined;
  }
}

function fromAddress(url: URL): Credentials | undefined {
  if (url.username === '' && url.password === '') return undefined;
  return { username: decoded(url.username), password: decoded(url.password) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `LOOKALIKE_PYPI_EXAMPLE_COM_USERNAME` and `…_PASSWORD` for `pypi.example.com`. */
function fromEnvironment(url: URL, env: CredentialPlaces['env']): Credentials | undefined {
  const prefix = `LOOKALIKE_${url.hostname.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
  const username = env[`${prefix}_USERNAME`];
  const password = env[`${prefix}_PASSWORD`];
  if (username === undefined && password === undefined) return undefined;
  return { username: username ?? '', password: password ?? '' };
}

/** The header that carries them. @see https://www.rfc-editor.org/rfc/rfc7617 */
export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
