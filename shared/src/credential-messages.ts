import type { SealedText } from './sealed';

/** What opens an index that isn't public. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Server to client: the credentials that the user keeps for an origin, if there are any. Sent only while an update is
 * going on that was asked for, and only to a client that said `keepsCredentials`.
 */
export const CREDENTIALS_REQUEST = 'lookalike/credentials';

export interface CredentialsParams {
  /** Scheme, host and port: `https://pypi.example.com`. */
  readonly origin: string;
  /** Seals the answer. */
  readonly publicKey: string;
}

/** `Credentials` as JSON, sealed; `null` where there are none for exactly this origin. */
export type CredentialsResult = SealedText | null;

/** Reads the JSON of credentials; `undefined` for what is none. */
export function parseCredentials(text: string): Credentials | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { username, password } = value as Record<string, unknown>;
  return typeof username === 'string' && typeof password === 'string' ? { username, password } : undefined;
}
