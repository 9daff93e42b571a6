import type { IncomingMessage } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { RefreshFailure } from '../failure';
import { sizeText } from '../limits';
import type { Answer } from './request';

export interface Bounds {
  /** Milliseconds without a byte. */
  readonly silence: number;
  /** Bytes, as sent and unpacked. */
  readonly bytes: number;
  readonly onReceived: (received: number) => void;
}

/** The bytes of an answer, unpacked where it is packed. Throws a `RefreshFailure` as soon as a bound is reached. */
export function boundedBody({ message, abort }: Answer, bounds: Bounds): AsyncIterable<Uint8Array> {
  const encoding = message.headers['content-encoding']?.toLowerCase().trim() ?? 'identity';
  const sent = received(message, abort, bounds);
  if (encoding === 'identity' || encoding === '') return sent;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    abort(new RefreshFailure('unread'));
    throw new RefreshFailure(`the answer is packed in a way that was not asked for (${encoding})`);
  }
  return unpacked(sent, bounds.bytes);
}

async function* received(
  message: IncomingMessage,
  abort: Answer['abort'],
  { silence, bytes, onReceived }: Bounds,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      message.destroy(new RefreshFailure(`nothing came for ${silence / 1000} seconds`));
    }, silence);
  };
  try {
    watch();
    for await (const chunk of message as AsyncIterable<Uint8Array>) {
      clearTimeout(timer);
      count += chunk.length;
      if (count > bytes) throw tooLarge(bytes);
      onReceived(count);
      yield chunk;
      watch();
    }
    // A server that announces more than it sends is noticed by Node, which leaves the answer incomplete.
    if (!message.complete) throw new RefreshFailure(`the answer was cut off after ${sizeText(count)}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') {
      throw new RefreshFailure(`the answer was cut off after ${sizeText(count)}`, { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
    abort(new RefreshFailure('unread'));
  }
}

async function* unpacked(packed: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // The callback is needed for errors to travel; they arrive in the loop.
  pipeline(Readable.from(packed), gunzip, () => undefined);
  let count = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      count += chunk.length;
      if (count > most) throw tooLarge(most);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new RefreshFailure(`the packed answer is damaged or cut off (${error.message})`, {
        cause: error,
      });
    }
    throw error;
  } finally {
    gunzip.destroy();
  }
}

export function tooLarge(most: number): RefreshFailure {
  return new RefreshFailure(`it is larger than ${sizeText(most)}, which no such file should be`);
}
