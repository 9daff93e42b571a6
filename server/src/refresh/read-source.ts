import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ProxySettings } from '../../../shared/src/proxy-settings';
import { RefreshFailure } from './failure';
import { tooLarge } from './http/bounded';
import type { CredentialsFor } from './http/credentials';
import type { Fetched, Validators } from './http/fetch';
import { fetchUrl } from './http/fetch';
import type { Limits } from './limits';
import type { Source } from './source';
import type { Piece } from './store/manifest';

/** What is needed to read from any source. */
export interface Reading {
  readonly limits: Limits;
  readonly credentialsFor: CredentialsFor;
  /** Where there is a proxy beside those of the environment. */
  readonly proxy?: ProxySettings;
  readonly signal: AbortSignal;
  /** How much of a piece has come, in bytes; `total` where it is known. */
  readonly onReceived: (piece: Piece, received: number, total: number | undefined) => void;
}

/** Opens an address or a file. Throws: `failureMessage` has the words. */
export async function readSource(
  source: Source,
  piece: Piece,
  accept: string,
  validators: Validators,
  { limits, credentialsFor, proxy, signal, onReceived }: Reading,
): Promise<Fetched> {
  const most = limits.bytes[piece];
  const heard = (received: number, total: number | undefined) => {
    onReceived(piece, received, total);
  };
  if (source.kind === 'url') {
    const { url } = source;
    const request = { url, accept, validators, limits, most, credentialsFor, signal, onReceived: heard };
    return fetchUrl(proxy === undefined ? request : { ...request, proxy });
  }
  const found = await stat(source.path);
  const { size, mtimeMs } = found;
  if (!found.isFile()) throw new RefreshFailure('that is not a regular file');
  if (size > most) throw tooLarge(most);
  return {
    kind: 'body',
    chunks: fileChunks(source.path, signal, (received) => {
      heard(received, size);
    }),
    type: '',
    validators: {},
    time: mtimeMs,
  };
}

async function* fileChunks(
  path: string,
  signal: AbortSignal,
  onReceived: (received: number) => void,
): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Uint8Array>) {
    received += chunk.length;
    onReceived(received);
    yield chunk;
  }
}
