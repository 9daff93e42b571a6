import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  type DataCallback,
  DiagnosticRefreshRequest,
  DidOpenTextDocumentNotification,
  type Disposable,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Message,
  type ProtocolConnection,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import {
  READ_DATA_REQUEST,
  READ_FILE_REQUEST,
  type ReadDataParams,
  type ReadFileParams,
  type ReadFileResult,
  STATUS_NOTIFICATION,
} from '../../shared/src/messages';
import { FIXES_REQUEST, type FixesResult } from '../../shared/src/fix-messages';
import { FIND_FILES_REQUEST } from '../../shared/src/scan-messages';
import { eventually, MODERN } from './test-client';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = { uri: 'vscode-vfs://github/owner/repository', name: 'repository' };

class PortReader extends AbstractMessageReader {
  constructor(private readonly port: MessagePort) {
    super();
  }
  listen(callback: DataCallback): Disposable {
    this.port.on('message', callback);
    return { dispose: () => this.port.off('message', callback) };
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly port: MessagePort) {
    super();
  }
  write(message: Message): Promise<void> {
    this.port.postMessage(message);
    return Promise.resolve();
  }
  end(): void {
    this.port.close();
  }
}

let connection: ProtocolConnection | undefined;
afterEach(() => connection?.end());

/** Runs the worker's bundle with what a worker has, and nothing of Node. */
async function startWorker(
  readData: (name: string) => Promise<Uint8Array>,
  readFile?: (params: ReadFileParams) => ReadFileResult | Promise<ReadFileResult>,
  paths?: readonly string[],
) {
  const { port1, port2 } = new MessageChannel();
  const globals = {
    performance,
    setTimeout,
    clearTimeout,
    TextDecoder,
    TextEncoder,
    URL,
    console,
    queueMicrotask,
  };
  runInNewContext(readFileSync(join(ROOT, 'dist/server-browser.js'), 'utf8'), { ...globals, self: port1 });
  const client = createProtocolConnection(new PortReader(port2), new PortWriter(port2));
  connection = client;
  const statuses: unknown[] = [];
  let refreshes = 0;
  client.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++;
  });
  client.onRequest(READ_DATA_REQUEST, ({ name }: ReadDataParams) => readData(name));
  if (readFile !== undefined)
    client.onRequest(READ_FILE_REQUEST, (params: ReadFileParams): unknown => readFile(params));
  client.onRequest(FIND_FILES_REQUEST, () => ({ paths: paths ?? [] }));
  client.onNotification(STATUS_NOTIFICATION, (status: unknown) => {
    statuses.push(status);
  });
  client.listen();
  const params = { processId: null, rootUri: null, workspaceFolders: [FOLDER], capabilities: MODERN };
  await client.sendRequest(InitializeRequest.type, {
    ...params,
    initializationOptions: { servesFiles: readFile !== undefined, findsFiles: paths !== undefined },
  });
  await client.sendNotification(InitializedNotification.type, {});
  return {
    statuses,
    refreshes: () => refreshes,
    stop: () => client.sendRequest(ShutdownRequest.type),
    fixes: () => client.sendRequest<FixesResult>(FIXES_REQUEST, {}),
    async codes(text: string) {
      const uri = `${FOLDER.uri}/requirements.txt`;
      const document = { uri, languageId: 'plaintext', version: 1, text };
      await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
      const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items.map(({ code }) => code) : undefined;
    },
    async hover(line: number, character: number) {
      const uri = `${FOLDER.uri}/requirements.txt`;
      const position = { line, character };
      const hover = await client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      return JSON.stringify(hover?.contents);
    },
    async actions(line: number) {
      const uri = `${FOLDER.uri}/requirements.txt`;
      const range = { start: { line, character: 1 }, end: { line, character: 1 } };
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      const actions = (await client.sendRequest(CodeActionRequest.type, params)) ?? [];
      return actions.filter((action): action is CodeAction => typeof action.command === 'object');
    },
    /** The edit that a decision asks the client for. */
    async decide(action: CodeAction | undefined) {
      const edits: unknown[] = [];
      client.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
        edits.push(edit);
        return { applied: true };
      });
      const { command = '', arguments: args = [] } = action?.command ?? {};
      await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
      return edits;
    },
    async codesAgain() {
      const uri = `${FOLDER.uri}/requirements.txt`;
      const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items.map(({ code }) => code) : undefined;
    },
  };
}

test('the worker asks for the releases when somebody first wants to know one', async () => {
  const asked: string[] = [];
  const worker = await startWorker((name) => {
    asked.push(name);
    return readFile(join(ROOT, 'data', name));
  });
  await worker.codes('django\n# numpy\n');
  expect(await worker.hover(1, 3)).toBeUndefined();
  expect(asked).not.toContain('releases.bin');
  expect(await worker.hover(0, 3)).toMatch(
    /number \d+ by downloads on PyPI; latest version [\d.]+, released \d{4}-\d\d/,
  );
  expect(await worker.hover(0, 3)).toContain('latest version');
  expect(asked.filter((name) => name === 'releases.bin')).toHaveLength(1);
  await worker.stop();
});

test('the worker judges with the data that the client reads for it', async () => {
  const asked: string[] = [];
  const worker = await startWorker((name) => {
    asked.push(name);
    expect(basename(name)).toBe(name);
    return readFile(join(ROOT, 'data', name));
  });
  expect(await worker.codes('requests\ndajngo\n')).toEqual(['name.typo']);
  expect(asked.sort()).toEqual(['malicious.bin', 'names.bin']);
  await eventually(
    () => worker.statuses.at(-1),
    (last) => (last as { state: string }).state === 'ready',
  );
  await worker.stop();
});

test('a client that can not read the data is told what is still judged', async () => {
  const worker = await startWorker((name) => Promise.reject(new Error(`no ${name}`)));
  expect(await worker.codes('dajngo\ndjаngo\n')).toEqual(['name.non-ascii']);
  expect(worker.statuses.at(-1)).toMatchObject({
    state: 'limited',
    problem: expect.stringContaining('no names.bin') as string,
  });
  await worker.stop();
});

const realData = (name: string) => readFile(join(ROOT, 'data', name));

test('the worker follows includes through a client that reads files, and not without one', async () => {
  const asked: ReadFileParams[] = [];
  const files: Readonly<Record<string, ReadFileResult>> = {
    'base.txt': { kind: 'bytes', bytes: new TextEncoder().encode('-r requirements.txt\n') },
    'folder': { kind: 'folder' },
    'large.txt': { kind: 'too-large' },
    'fine.txt': { kind: 'bytes', bytes: new TextEncoder().encode('six\n') },
  };
  const text = 'six\n-r base.txt\n-r folder\n-r large.txt\n-r fine.txt\n-r no.txt\n-r ../up.txt\n';
  const worker = await startWorker(realData, (params) => {
    asked.push(params);
    return files[params.path] ?? { kind: 'missing' };
  });
  // The first answer waits a moment for the files around the document.
  expect(await worker.codes(text)).toEqual([
    'file.include-cycle',
    'file.unread-include',
    'file.unread-include',
    'file.missing-include',
    'file.include-outside',
  ]);
  expect(asked).toContainEqual({ folder: FOLDER.uri, path: 'base.txt', largest: 16 << 20 });
  await worker.stop();
  const blind = await startWorker(realData);
  expect(await blind.codes(text)).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await blind.codesAgain()).toEqual([]);
  await blind.stop();
});

test('a decision waits for a policy that is slow to come, and goes into it', async () => {
  const policy: ReadFileResult = {
    kind: 'bytes',
    bytes: new TextEncoder().encode('require-reason = false\n'),
  };
  const worker = await startWorker(realData, async ({ path }) => {
    // Longer than the first report waits.
    await new Promise((resolve) => setTimeout(resolve, 700));
    return path === 'lookalike.toml' ? policy : { kind: 'missing' };
  });
  expect(await worker.codes('dajngo\n')).toEqual(['name.typo']);
  const action = (await worker.actions(0)).find(({ title }) => title === 'Allow `dajngo` in the project');
  expect(action?.command?.arguments).toMatchObject([{ asksForReason: false }]);
  const end = { line: 1, character: 0 };
  expect(await worker.decide(action)).toMatchObject([
    { documentChanges: [{ edits: [{ range: { start: end, end } }] }] },
  ]);
  await worker.stop();
});

test('the worker fixes files that only the client can find and read', async () => {
  const texts: Readonly<Record<string, string>> = {
    'a b/requirements.txt': '\ufeffdj\u0430ngo\n',
    'requirements.txt': 'flask\n',
    'sub/requirements.txt': 'dajngo\n',
  };
  const worker = await startWorker(
    realData,
    ({ path }) => {
      const text = texts[path];
      return text === undefined
        ? { kind: 'missing' }
        : { kind: 'bytes', bytes: new TextEncoder().encode(text) };
    },
    Object.keys(texts),
  );
  await worker.codes('cv2\n');
  const { fixes, files } = await worker.fixes();
  expect(fixes).toBe(2);
  expect(files.map(({ uri, version, changes }) => [uri, version, changes[0]])).toEqual([
    [
      `${FOLDER.uri}/a%20b/requirements.txt`,
      null,
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
        oldText: 'dj\u0430ngo',
        newText: 'django',
      },
    ],
    [
      `${FOLDER.uri}/requirements.txt`,
      1,
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
        oldText: 'cv2',
        newText: 'opencv-python',
      },
    ],
  ]);
  await worker.stop();
});
