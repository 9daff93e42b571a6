import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureStrace } from '../../scripts/ensure/tools';
import { CLI, ROOT, temporaryFolder, type Folder } from './run';

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

let folder: Folder;
let strace: string | undefined;

beforeAll(async () => {
  folder = temporaryFolder();
  folder.put({
    'guard.cjs': GUARD,
    'project/requirements.txt': '-r more.txt\ndajngo\n--index-url https://example.org/simple\n',
    'project/more.txt': 'djаngo\n',
    'project/pyproject.toml': '[project]\ndependencies = ["cv2", "requests @ https://example.org/r.whl"]\n',
  });
  const tracer = process.platform === 'linux' ? await ensureStrace() : undefined;
  if (tracer !== undefined && (await ended(tracer, ['-f', '-o', join(folder.path, 'probe'), 'true'])) === 0)
    strace = tracer;
  process.stdout.write(`sockets are watched by ${strace === undefined ? 'Node' : 'the system and Node'}\n`);
});

afterAll(() => {
  folder.remove();
});

async function ended(command: string, args: readonly string[]): Promise<number | null> {
  const [status] = (await once(spawn(command, args, { stdio: 'ignore' }), 'close')) as [number | null];
  return status;
}

/** Runs Node under watch with what `talk` feeds it; its output, and every socket that it asked for. */
async function watched(
  args: readonly string[],
  talk: (say: (text: string) => void, said: string) => void = () => undefined,
) {
  const log = join(folder.path, 'log');
  const trace = join(folder.path, 'trace');
  folder.put({ log: '', trace: '' });
  const node = [process.execPath, '--require', join(folder.path, 'guard.cjs'), ...args];
  const line =
    strace === undefined ? node : [strace, '-f', '-qq', '-e', 'trace=%network', '-o', trace, ...node];
  const child = spawn(line[0] ?? '', line.slice(1), {
    cwd: join(folder.path, 'project'),
    env: { ...process.env, SOCKET_LOG: log },
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
  const lines = (path: string) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((text) => text !== '');
  const calls = lines(trace).filter((text) => /\b(?:socket|connect|bind|listen|sendto|sendmsg)\(/.test(text));
  return { status, said, sockets: [...lines(log), ...calls] };
}

test('the watch notices a socket', async () => {
  const { sockets } = await watched(['-e', "try { require('net').connect(9) } catch {}"]);
  expect(sockets).toContain('connect');
  if (strace === undefined) return;
  // Below what the modules of Node offer.
  const script =
    "const { TCP, constants, TCPConnectWrap } = process.binding('tcp_wrap');" +
    "const socket = new TCP(constants.SOCKET); socket.connect(new TCPConnectWrap(), '127.0.0.1', 9); socket.close();";
  expect((await watched(['-e', script])).sockets.join()).toContain('socket(AF_INET');
});

test.each([
  ['check', ['check', '.'], 'name.non-ascii'],
  ['check, as SARIF', ['check', '.', '--format', 'sarif'], 'partialFingerprints'],
  ['check --fix --dry-run', ['check', '--fix', '--dry-run'], '+django'],
  ['name', ['name', 'dajngo', 'cv2'], 'opencv-python'],
  ['list', ['list', 'pyproject.toml'], 'cv2'],
  ['index info', ['index', 'info'], 'names'],
])('%s opens none', async (_what, args, shown) => {
  const { said, sockets } = await watched([CLI, ...args]);
  expect(said).toContain(shown);
  expect(sockets).toEqual([]);
});

test('an editing session opens none', async () => {
  const uri = `file://${join(folder.path, 'project/requirements.txt')}`;
  const rootUri = `file://${join(folder.path, 'project')}`;
  const textDocument = { uri };
  const start = { line: 0, character: 0 };
  const steps: readonly (readonly object[])[] = [
    [
      {
        id: 1,
        method: 'initialize',
        params: {
          processId: null,
          rootUri,
          workspaceFolders: [{ uri: rootUri, name: 'x' }],
          capabilities: { textDocument: { diagnostic: {} } },
        },
      },
    ],
    [
      { method: 'initialized', params: {} },
      {
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'pip-requirements', version: 1, text: 'dajngo\n' } },
      },
      {
        method: 'textDocument/didChange',
        params: { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'cv2\n' }] },
      },
      { id: 2, method: 'textDocument/diagnostic', params: { textDocument } },
    ],
    [{ id: 3, method: 'textDocument/hover', params: { textDocument, position: start } }],
    [
      {
        id: 4,
        method: 'textDocument/completion',
        params: { textDocument, position: { line: 0, character: 2 } },
      },
    ],
    [{ id: 5, method: 'shutdown' }],
    [{ method: 'exit' }],
  ];
  let step = 0;
  const { said, sockets, status } = await watched([join(ROOT, 'dist/server.js'), '--stdio'], (say, heard) => {
    if (step > 0 && !heard.includes(`"id":${step},`)) return;
    for (const content of steps[step++] ?? []) {
      const text = JSON.stringify({ jsonrpc: '2.0', ...content });
      say(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    }
  });
  expect(said).toContain('name.import-name');
  expect(status).toBe(0);
  expect(sockets).toEqual([]);
});
