import { closeSync, openSync, readSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { LARGEST_FILE } from '../analysis/includes/file-access';
import { systemMessage } from '../files/system-message';

/** Files are read through this one piece of memory: nearly all of them are far smaller. */
const piece = Buffer.allocUnsafeSlow(1 << 16);

/** The bytes of a file, or why it can't be read. Works for pipes (`<(pip freeze)`) as well. */
export function readBounded(path: string): Uint8Array | string {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const pieces: Buffer[] = [];
    for (let total = 0; ;) {
      const count = readSync(file, piece, 0, piece.length, null);
      if (count === 0) return Buffer.concat(pieces, total);
      total += count;
      if (total > LARGEST_FILE) return tooLarge;
      pieces.push(Buffer.from(piece.subarray(0, count)));
    }
  } catch (error) {
    return systemMessage(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const tooLarge = `larger than ${LARGEST_FILE >> 20} MiB`;

/**
 * The first 16 KiB of a file, for a look at what it is; empty where it can't be read. Its ASCII characters are right,
 * the others needn't be.
 */
export function beginningOf(path: string): string {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return beginning.toString('utf8', 0, readSync(file, beginning, 0, beginning.length, 0));
  } catch {
    return '';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const beginning = Buffer.alloc(1 << 14);

/** All of a stream, or why it can't be read. */
export async function readStream(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | string> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const piece of chunks) {
      total += piece.length;
      if (total > LARGEST_FILE) return tooLarge;
      pieces.push(piece);
    }
  } catch (error) {
    return systemMessage(error);
  }
  return Buffer.concat(pieces, total);
}

/** A path as output shows it: relative with forward slashes where it is below `cwd`, else as it was `given`. */
export function shownPath(cwd: string, absolute: string, given: string): string {
  return (isBelow(cwd, absolute) ? relative(cwd, absolute) : given).split(sep).join('/');
}

/** Whether a path lies below a folder, by their names alone; both absolute. The folder doesn't lie below itself. */
export function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
