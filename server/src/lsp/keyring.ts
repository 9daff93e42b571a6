import type { Connection } from 'vscode-languageserver';
import type {
  Credentials,
  CredentialsParams,
  CredentialsResult,
} from '../../../shared/src/credential-messages';
import { CREDENTIALS_REQUEST, parseCredentials } from '../../../shared/src/credential-messages';
import { createSeal } from '../../../shared/src/sealed';

/** A keyring may ask its user for a password first. In milliseconds. */
const LONGEST_WAIT = 60_000;

/** Finds what the user keeps in the editor for an origin. Never rejected; what goes wrong is logged without the answer. */
export type AskKeyring = (origin: string, signal: AbortSignal) => Promise<Credentials | undefined>;

/** Asks the client for credentials; the answer comes sealed. */
export function clientKeyring(connection: Connection): AskKeyring {
  return async (origin, signal) => {
    try {
      const { publicKey, open } = await createSeal();
      const params: CredentialsParams = { origin, publicKey };
      const answer = connection.sendRequest<CredentialsResult>(CREDENTIALS_REQUEST, params);
      const sealed = await within(answer, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT)]));
      return sealed === null ? undefined : parseCredentials(await open(sealed));
    } catch {
      // What an error quotes may be the answer.
      connection.console.warn(`The editor's keyring gave no answer for ${origin}.`);
      return undefined;
    }
  };
}

async function within<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('no answer'));
    });
  });
  return Promise.race([answer, late]);
}
