import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { eventually, MODERN, startClient, type TestClient } from './test-client';

let root: string;
let client: TestClient;

function put(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const uriOf = (name: string) => pathToFileURL(join(root, name)).href;

function start(capabilities = MODERN): Promise<TestClient> {
  return startClient({
    capabilities,
    params: { workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'project' }] },
    configuration: () => ({ typing: { idleMilliseconds: 0 } }),
  });
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-workspace-'));
  client = await start();
});
afterEach(async () => {
  await client.stop();
  rmSync(root, { recursive: true, force: true });
});

/** The diagnostics of a document as `line:character code`. */
async function codes(name: string): Promise<string> {
  const all = await client.diagnostics(uriOf(name));
  return all.map(({ range: { start: at }, code }) => `${at.line}:${at.character} ${String(code)}`).join(', ');
}

/** Asks again at every refresh, as an editor does, until the diagnostics are these. */
async function becomes(name: string, expected: string): Promise<void> {
  const end = Date.now() + 5000;
  for (let seen = -1; ;) {
    const { refreshes } = client.heard;
    if (seen !== refreshes && (await codes(name)) === expected) return;
    seen = refreshes;
    if (Date.now() > end) throw new Error(`${name} has ${await codes(name)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('what an include leads to is told by a refresh, beside the names', async () => {
  put('base.txt', 'six\n');
  await client.open(
    uriOf('requirements.txt'),
    'dajngo\n-r base.txt\n-r no.txt\n-r ../up.txt\n-r requirements.txt\n',
  );
  await becomes(
    'requirements.txt',
    '0:0 name.typo, 2:3 file.missing-include, 3:3 file.include-outside, 4:3 file.include-cycle',
  );
  expect(client.heard.refreshes).toBeGreaterThan(0);
});

test('follows typing, and the places move with the text', async () => {
  put('base.txt', 'six\n');
  const uri = uriOf('requirements.txt');
  await client.open(uri, '-r bas.txt\n');
  await becomes('requirements.txt', '0:3 file.missing-include');
  const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
  await client.change(uri, 2, [{ range: at(0, 0), text: '# 😀\n' }]);
  expect(await codes('requirements.txt')).toBe('1:3 file.missing-include');
  await client.change(uri, 3, [{ range: at(1, 6), text: 'e' }]);
  await becomes('requirements.txt', '');
});

test('a file that comes or goes is noticed, and an open document counts before the disk', async () => {
  await client.open(uriOf('requirements.txt'), '-r base.txt\n');
  await becomes('requirements.txt', '0:3 file.missing-include');
  put('base.txt', '');
  const changed = (type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf('base.txt'), type }],
    });
  await changed(FileChangeType.Created);
  await becomes('requirements.txt', '');
  await client.open(uriOf('base.txt'), '-c requirements.txt\n', 1, 'plaintext');
  await becomes('requirements.txt', '0:3 file.include-cycle');
  await client.close(uriOf('base.txt'));
  await becomes('requirements.txt', '');
  rmSync(join(root, 'base.txt'));
  await changed(FileChangeType.Deleted);
  await becomes('requirements.txt', '0:3 file.missing-include');
});

test('an open document that another one includes is a dependency file', async () => {
  put('deps.list', '-r more.list\n');
  put('more.list', 'dajngo\n');
  await client.open(uriOf('more.list'), 'dajngo\n', 1, 'plaintext');
  expect(await codes('more.list')).toBe('');
  await client.open(uriOf('requirements.txt'), '-r deps.list\n');
  expect(await codes('requirements.txt')).toBe('');
  await becomes('more.list', '0:0 name.typo');
});

test('names wait half a second at most: the first answer has them, however many includes there are', async () => {
  const includes = Array.from({ length: 400 }, (_, number) => `-r ${number}.txt\n`).join('');
  await client.open(uriOf('requirements.txt'), `dajngo\n${includes}`);
  const asked = performance.now();
  expect(await codes('requirements.txt')).toMatch(/^0:0 name\.typo/);
  expect(performance.now() - asked).toBeLessThan(5000);
});

test('outside of the workspace nothing is read', async () => {
  const uri = 'file:///elsewhere/requirements.txt';
  await client.open(uri, 'dajngo\n-r no.txt\n-r /etc/passwd\n');
  expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['name.typo']);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['name.typo']);
});

test('a client that is pushed to gets them as well, and is asked for changes of files if it can tell them', async () => {
  await client.stop();
  client = await start({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
  await client.open(uriOf('requirements.txt'), '-r no.txt\n');
  await eventually(
    () => client.heard.published.at(-1)?.diagnostics.map(({ code }) => code),
    (last) => last?.join() === 'file.missing-include',
  );
  expect(client.heard.registrations.map(({ method }) => method)).toContain('workspace/didChangeWatchedFiles');
});
