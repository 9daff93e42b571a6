import { JSONParser } from '@streamparser/json';
import { RefreshFailure } from '../failure';

/** One value of a document that was asked for. */
export type OnItem = (value: unknown, key: string | number | undefined, depth: number) => void;

/**
 * Reads a JSON document, or several in a row, piece by piece, and hands over the values at the given paths (`$.rows.*`)
 * as they come; nothing else is kept. Throws a `RefreshFailure` for what is no JSON or is cut off.
 */
export async function readJsonItems(
  chunks: AsyncIterable<Uint8Array>,
  paths: readonly string[],
  onItem: OnItem,
  { several = false } = {},
): Promise<void> {
  const parser = new JSONParser({
    paths: [...paths],
    keepStack: false,
    stringBufferSize: 4096,
    ...(several ? { separator: '' } : {}),
  });
  let failure: unknown;
  parser.onValue = ({ value, key, stack }) => {
    try {
      onItem(value, key, stack.length);
    } catch (error) {
      failure ??= error;
    }
  };
  parser.onError = (error) => {
    failure ??= new RefreshFailure('it is not valid JSON', { cause: error });
  };
  for await (const chunk of chunks) {
    parser.write(chunk);
    if (failure !== undefined) throw asError(failure);
  }
  if (!parser.isEnded) parser.end();
  if (failure !== undefined) throw asError(failure);
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new RefreshFailure(String(failure));
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
