import { RefreshFailure } from '../failure';

/** A stream whose beginning has been looked at. */
export interface Opened {
  /** At least four bytes of the beginning, white space and a byte order mark left out, where there are as many. */
  readonly start: Uint8Array;
  /** All of it. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

const ENOUGH = 4;

/** Looks at the first bytes of a stream. Throws a `RefreshFailure` for an empty one. */
export async function lookAtStart(chunks: AsyncIterable<Uint8Array>): Promise<Opened> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let start: Uint8Array = new Uint8Array();
  while (start.length < ENOUGH) {
    const next = await iterator.next();
    if (next.done === true) break;
    read.push(next.value);
    start = withoutSpace(Buffer.concat([start, next.value]));
  }
  if (start.length === 0) {
    await iterator.return?.();
    throw new RefreshFailure('it is empty');
  }
  return { start, chunks: again(read, iterator) };
}

function withoutSpace(bytes: Uint8Array): Uint8Array {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[at] ?? 0)) at++;
  return bytes.subarray(at);
}

async function* again(
  read: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Ends the connection where the reader has enough.
    await rest.return?.();
  }
}
