import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isolatedEnv } from '../isolated-env';

export const ROOT = join(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'dist/cli.js');

/** What a run left behind. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Another bundle than the repository's. */
  readonly cli?: string;
  /** Run without the rights of root. */
  readonly uid?: number;
}

/** Runs the built command line to its end. */
export function lookalike(args: readonly string[], options: RunOptions = {}): Outcome {
  const { cwd = ROOT, input = '', env = {}, cli = CLI, uid } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    input,
    env: isolatedEnv({ NO_COLOR: '', ...env }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(uid === undefined ? {} : { uid }),
  });
  return { status, stdout, stderr };
}

/** The text output of `check` without the word on old data, which comes with time. */
export function timeless(stdout: string): string {
  return stdout.replace(/^The (?:names|reports) .* fetches new ones\.\n/m, '');
}

/** A folder of its own with some files in it. */
export interface Folder {
  readonly path: string;
  put(files: Readonly<Record<string, string | Uint8Array>>): void;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'lookalike-cli-'));
  return {
    path,
    put(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
    },
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The text as UTF-16, little-endian, with a byte order mark, as PowerShell writes it. */
export function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
