import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Bytes of the longest answer: the paths of a very large repository, or the largest file that is read. */
const LONGEST_ANSWER = 64 << 20;

/**
 * What a repository may have set up to be run at every command is not run: its files are only read. Nothing is
 * written, not even the index.
 */
const QUIET = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=',
  '--no-pager',
  '--no-optional-locks',
] as const;

/** What git answered; a sentence without its end where it failed. */
export type GitAnswer =
  { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly why: string };

/** Runs git in a folder, without a shell. Never rejected. */
export async function git(cwd: string, args: readonly string[]): Promise<GitAnswer> {
  try {
    const { stdout } = await run('git', [...QUIET, ...args], {
      cwd,
      encoding: 'buffer',
      maxBuffer: LONGEST_ANSWER,
      windowsHide: true,
    });
    return { ok: true, bytes: stdout };
  } catch (error) {
    return { ok: false, why: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'git is not installed';
  const stderr = 'stderr' in error ? String(error.stderr) : '';
  const [line = ''] = stderr.trim().split('\n');
  return line === '' ? error.message.replace(/\n[^]*/, '') : line.replace(/^fatal: /, '');
}
