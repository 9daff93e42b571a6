import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemCode } from '../../files/system-message';

const LOCK_NAME = 'update.lock';

/** The holder gives a sign of life this often; a lock without one for that long is left over. In milliseconds. */
const SIGN_EVERY = 5_000;
const LONGEST_SILENCE = 60_000;

/**
 * Takes the lock of a folder, so that two updates don't get in each other's way; `undefined` where another process holds
 * it. A lock whose process has died is taken over. Gives the function that releases it. Throws the system's error where
 * the folder can't be written to.
 */
export function takeLock(folder: string): (() => void) | undefined {
  const path = join(folder, LOCK_NAME);
  const own = JSON.stringify({ pid: process.pid, host: hostname(), token: randomUUID() });
  if (!create(path, own)) {
    const held = contentOf(path);
    if (held !== undefined && (!isLeftOver(path, held) || !removeExactly(path, held))) return undefined;
    if (!create(path, own)) return undefined;
  }
  const signs = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // Somebody has removed it. What is written is put in place at one go anyway.
    }
  }, SIGN_EVERY);
  signs.unref();
  return () => {
    clearInterval(signs);
    removeExactly(path, own);
  };
}

function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isLeftOver(path: string, held: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || Date.now() - found.mtimeMs > LONGEST_SILENCE) return true;
  const match = /^\{"pid":(\d+),"host":("(?:[^"\\]|\\.)*")/.exec(held);
  if (match?.[2] !== JSON.stringify(hostname())) return false;
  try {
    process.kill(Number(match[1]), 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

/** Removes the lock if it is still the one that was looked at: another process may have taken it over meanwhile. */
function removeExactly(path: string, content: string): boolean {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  const isSame = contentOf(aside) === content;
  if (isSame) rmSync(aside, { force: true });
  else renameSync(aside, path);
  return isSame;
}
