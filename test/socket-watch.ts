import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureStrace } from '../scripts/ensure/tools';
import { isolatedEnv } from './isolated-env';

/**
 * What is run opens no socket. Where a tracer may look at processes, it is the system that says so: no call of the socket
 * family by any thread. Everywhere the modules of Node that could open one write down that they were asked to.
 */
const GUARD = `
const { appendFileSync } = require('node:fs');
const refuse = (what) => () => {
  appendFileSync(process.env.SOCKET_LOG, what + '\\n');
  throw new Error('a socket: ' + what);
};
const net = require('node:net');
net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
require('node:dgram').createSocket = refuse('dgram');
const dns = require('node:dns');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = refuse('dns');
globalThis.fetch = refuse('fetch');
`;

/** What a watched process left behind. */
export interface Watched {
  readonly status: number | null;
  readonly said: string;
  /** Every socket that it or a process that it started asked for. */
  readonly sockets: readonly string[];
}

/** Feeds a process with what it is to be told, seeing all that it has said so far. */
export type Talk = (say: (text: string) => void, said: string) => void;

export interface SocketWatch {
  /** Whether the system watches too. */
  readonly bySystem: boolean;
  /** Runs Node in a folder, with all the processes that it starts, under watch. */
  readonly run: (cwd: string, args: readonly string[], talk?: Talk) => Promise<Watched>;
  readonly stop: () => void;
}

export async function startSocketWatch(): Promise<SocketWatch> {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-sockets-'));
  const [guard, log, trace] = ['guard.cjs', 'log', 'trace'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(guard, GUARD);
  const tracer = process.platform === 'linux' ? await ensureStrace() : undefined;
  const works = tracer !== undefined && (await ended(tracer, ['-f', '-o', trace, 'true'])) === 0;
  process.stdout.write(`sockets are watched by ${works ? 'the system and Node' : 'Node'}\n`);

  async function run(cwd: string, args: readonly string[], talk: Talk = () => undefined): Promise<Watched> {
    for (const path of [log, trace]) writeFileSync(path, '');
    const node = [process.execPath, ...args];
    const line = works ? [tracer, '-f', '-qq', '-e', 'trace=%network', '-o', trace, ...node] : node;
    const child = spawn(line[0] ?? '', line.slice(1), {
      cwd,
      env: isolatedEnv({ SOCKET_LOG: log, NODE_OPTIONS: `--require ${guard}` }),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const closed = once(child, 'close') as Promise<[number | null]>;
    let said = '';
    const say = (text: string) => child.stdin.write(text);
    talk(say, said);
    for await (const piece of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      said += piece;
      talk(say, said);
    }
    const [status] = await closed;
    const calls = linesOf(trace).filter((text) => CALL.test(text));
    return { status, said, sockets: [...linesOf(log), ...calls] };
  }

  return {
    bySystem: works,
    run,
    stop: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Not `socketpair`: the pipe between two processes of this machine. */
const CALL = /\b(?:socket|connect|bind|listen|sendto|sendmsg)\(/;

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((text) => text !== '');
}

async function ended(command: string, args: readonly string[]): Promise<number | null> {
  const [status] = (await once(spawn(command, args, { stdio: 'ignore' }), 'close')) as [number | null];
  return status;
}
