import type { Readable, Writable } from 'node:stream';

/** What the command line asks of the process that it runs in. */
export interface Host {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** The folder of the built index files. */
  readonly dataFolder: string;
  /** The folder of the index files that the user has fetched, unless the command line names another. */
  readonly userFolder: string;
  /** The user's home folder, and the name of the system as Node has it. */
  readonly home: string;
  readonly platform: string;
}

/** 0: nothing at or above `--fail-on`; 1: findings; 2: wrong usage, or something that couldn't be read. */
export type ExitStatus = 0 | 1 | 2;
