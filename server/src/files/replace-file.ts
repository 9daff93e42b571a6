import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { systemMessage } from './system-message';

/**
 * Puts new content in the place of a file at one go, or leaves the file as it was; answers why where it can't be
 * written. Its rights stay; a link goes on pointing at it; what isn't a regular file (a pipe) is simply written to.
 */
export function replaceFile(path: string, content: string | Uint8Array): string | undefined {
  let temporary: string | undefined;
  try {
    const old = statSync(path, { throwIfNoEntry: false });
    if (old?.isFile() === false) {
      writeFileSync(path, content);
      return undefined;
    }
    const target = old === undefined ? path : realpathSync(path);
    temporary = `${target}.${randomUUID()}.tmp`;
    writeFileSync(temporary, content, {
      flag: 'wx',
      ...(old === undefined ? {} : { mode: old.mode & 0o7777 }),
    });
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return systemMessage(error);
  }
}
