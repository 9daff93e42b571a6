import { systemCode, systemMessage } from '../files/system-message';

/** Something that ends an update of one piece; its message is for people and names no secret. */
export class RefreshFailure extends Error {}

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut off',
  EPIPE: 'the connection was cut off',
  EHOSTUNREACH: 'the host can not be reached',
  ENETUNREACH: 'the network can not be reached',
  ETIMEDOUT: 'the connection took too long',
  EPROTO: 'the server does not speak TLS as expected',
};

const CERTIFICATE = /^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT)/;

/** What went wrong, in words, with nothing in them that may be secret. */
export function failureMessage(error: unknown): string {
  return withoutSecrets(wordsFor(error));
}

function wordsFor(error: unknown): string {
  if (error instanceof RefreshFailure) return error.message;
  if (isCancelled(error)) return 'cancelled';
  const code = systemCode(error);
  if (CERTIFICATE.test(code)) {
    return `the certificate of the server is not trusted (${code}); NODE_EXTRA_CA_CERTS can name a file of further authorities`;
  }
  return NETWORK[code] ?? systemMessage(error);
}

/** Whether an error only says that the user wanted no more. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

const USER_INFORMATION = /(\/\/)[^/?#\s@]*(?:@[^/?#\s@]*)*@/g;

/** The text with whatever stands before the host of an address left out. */
export function withoutSecrets(text: string): string {
  return text.replace(USER_INFORMATION, '$1');
}
