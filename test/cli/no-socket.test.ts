import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SocketWatch, startSocketWatch, type Talk } from '../socket-watch';
import { CLI, type Folder, ROOT, temporaryFolder } from './run';

let folder: Folder;
let watch: SocketWatch;

beforeAll(async () => {
  folder = temporaryFolder();
  folder.put({
    'project/requirements.txt': '-r more.txt\ndajngo\n--index-url https://example.org/simple\n',
    'project/more.txt': 'djаngo\n',
    'project/pyproject.toml': '[project]\ndependencies = ["cv2", "requests @ https://example.org/r.whl"]\n',
  });
  watch = await startSocketWatch();
});

afterAll(() => {
  watch.stop();
  folder.remove();
});

const watched = (args: readonly string[], talk?: Talk) => watch.run(join(folder.path, 'project'), args, talk);

test('the watch notices a socket', async () => {
  const { sockets } = await watched(['-e', "try { require('net').connect(9) } catch {}"]);
  expect(sockets).toContain('connect');
  const child = "require('child_process').spawnSync(process.execPath, ['-e', \"require('net').connect(9)\"])";
  expect((await watched(['-e', child])).sockets).toContain('connect');
  if (!watch.bySystem) return;
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
