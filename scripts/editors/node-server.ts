import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../ensure/run';
import { freePort } from './ports';
import { quietSettings, restrictedSettings } from './settings';

export interface NodeServerOptions {
  /** The folder of the VS Code server. */
  readonly editor: string;
  /** Where the profile and the logs go: a new, empty folder. */
  readonly dataFolder: string;
  /** Tried first; the next free one is taken. */
  readonly port: number;
  /** Whether workspaces are trusted, as they are unless it is said; with `false` all are opened in restricted mode. */
  readonly trusted?: boolean;
  /** Settings of the user beside those that keep the editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A package to install beforehand. */
  readonly extension?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface NodeServer {
  readonly pid: number;
  readonly port: number;
  /** Whoever opens the page or talks to the server has to know it, since a page elsewhere could reach this port too. */
  readonly token: string;
  /** Settled when the server has ended, for whatever reason, with its exit status. */
  readonly ended: Promise<number>;
  readonly logFile: string;
  readonly stop: () => Promise<void>;
}

/** Starts VS Code's own server, on this machine's loopback address only, and waits until it answers. */
export async function startNodeServer(options: NodeServerOptions): Promise<NodeServer> {
  const { editor, dataFolder, trusted = true } = options;
  const userFolder = join(dataFolder, 'data', 'User');
  await mkdir(userFolder, { recursive: true });
  await writeFile(
    join(userFolder, 'settings.json'),
    JSON.stringify({ ...(trusted ? quietSettings : restrictedSettings), ...options.settings }, null, 2),
  );
  const main = join(editor, 'out', 'server-main.js');
  const shared = ['--accept-server-license-terms', '--server-data-dir', dataFolder];
  if (options.extension !== undefined) {
    await run(process.execPath, [main, ...shared, '--install-extension', options.extension]);
  }
  const port = await freePort(options.port);
  const token = randomBytes(16).toString('hex');
  const args = ['--host', '127.0.0.1', '--port', String(port), '--connection-token', token];
  const quiet = ['--telemetry-level', 'off', ...(trusted ? ['--disable-workspace-trust'] : [])];
  const child = spawn(process.execPath, [main, ...shared, ...args, ...quiet], {
    cwd: editor,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const logFile = join(dataFolder, 'server.log');
  const log = createWriteStream(logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => {
      log.end();
      resolve(code ?? 0);
    });
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  await waitUntilAnswering(`http://127.0.0.1:${port}/version`, child, logFile);
  return { pid: child.pid ?? 0, port, token, ended, logFile, stop };
}

async function waitUntilAnswering(address: string, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const answered = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill();
  throw new Error(`VS Code's server doesn't answer; its log: ${logFile}`);
}
