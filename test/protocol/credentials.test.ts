import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetTraceNotification } from 'vscode-languageserver/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKeyring } from '../../client/src/keyring';
import { CREDENTIALS_REQUEST, type CredentialsParams } from '../../shared/src/credential-messages';
import { UPDATE_INDEX_REQUEST, type UpdateIndexResult } from '../../shared/src/update-messages';
import { memoryEditor } from '../client/memory-editor';
import {
  answer,
  type DataFolders,
  dataFolders,
  JSON_INDEX,
  simpleJson,
  startServer,
} from '../server/refresh/support';
import { startProxy } from '../server/refresh/tls/server';
import { MODERN, startClient } from './test-client';

const SECRET = 's3cr3t-t0ken';
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

let data: DataFolders;
let stops: (() => void)[];
beforeEach(() => {
  data = dataFolders();
  stops = [];
});
afterEach(() => {
  for (const stop of stops) stop();
  data.remove();
});

/** A server that notes down by whom it was asked, and sends on to another one where there is one. */
async function index(redirectTo?: string) {
  const heard: (string | undefined)[] = [];
  const server = await startServer({
    '/simple/': (request, response) => {
      heard.push(request.headers.authorization);
      if (redirectTo === undefined) answer(JSON_INDEX, simpleJson(['acme-core']))(request, response);
      else response.writeHead(302, { location: redirectTo }).end();
    },
  });
  stops.push(server.stop);
  return {
    heard,
    origin: `http://127.0.0.1:${server.port}`,
    address: `http://127.0.0.1:${server.port}/simple/`,
  };
}

/** An editor with a keyring, its server, and what was asked of the keyring. */
async function editing(
  address: string,
  {
    env = {},
    proxy = '',
    keepsCredentials = true,
  }: { env?: Record<string, string>; proxy?: string; keepsCredentials?: boolean },
) {
  const { context } = memoryEditor();
  const keyring = createKeyring(context.secrets, context.state);
  const file = join(data.shipped, 'nothing.json');
  const settings = { namesUrl: file, rankingUrl: file, maliciousUrl: file, privateUrls: [address] };
  const client = await startClient({
    capabilities: MODERN,
    configuration: (section) =>
      section === 'lookalike' ? { index: settings } : section === 'http.proxy' ? proxy : null,
    initializationOptions: { dataFolder: data.shipped, userDataFolder: data.folder, keepsCredentials },
    env,
  });
  const asked: string[] = [];
  client.connection.onRequest(CREDENTIALS_REQUEST, (params: CredentialsParams) => {
    asked.push(params.origin);
    return keyring.answer(params);
  });
  await client.connection.sendNotification(SetTraceNotification.type, { value: 'verbose' });
  return {
    client,
    keyring,
    asked,
    update: async () => {
      const result: UpdateIndexResult = await client.connection.sendRequest(UPDATE_INDEX_REQUEST, {});
      return result.messages.at(-1);
    },
  };
}

/** All that was sent and written, in which no secret may stand, however it is encoded. */
function expectNoSecret(said: string): void {
  const stored = readdirSync(data.folder).map((name) => readFileSync(join(data.folder, name), 'latin1'));
  const everything = [said, ...stored].join('\n');
  expect(said).toContain('lookalike/credentials');
  for (const form of [
    SECRET,
    basic(`ann:${SECRET}`),
    Buffer.from(SECRET).toString('base64').replace(/=+$/, ''),
  ]) {
    expect(everything).not.toContain(form);
  }
}

test('the keyring is asked for the one origin, and its password goes nowhere else', async () => {
  const other = await index();
  const home = await index(other.address);
  const { client, keyring, asked, update } = await editing(home.address, {});
  await keyring.keep(home.origin, { username: 'ann', password: SECRET });
  // Not even what is kept for the other one is sent to it.
  await keyring.keep(other.origin, { username: 'bob', password: SECRET });
  expect(asked).toEqual([]);
  expect(await update()).toMatch(/^The private names: updated, 1 names/);
  expect(asked).toEqual([home.origin]);
  expect([home.heard, other.heard]).toEqual([[basic(`ann:${SECRET}`)], [undefined]]);
  expectNoSecret(client.said() + client.complaints());
  await client.stop();
});

test('what the environment has goes before, and the keyring before .netrc', async () => {
  const home = await index();
  const { port } = new URL(home.address);
  expect(port).not.toBe('');
  const env = { LOOKALIKE_127_0_0_1_USERNAME: 'env', LOOKALIKE_127_0_0_1_PASSWORD: 'e' };
  const first = await editing(home.address, { env });
  await first.keyring.keep(home.origin, { username: 'ann', password: SECRET });
  await first.update();
  expect(first.asked).toEqual([]);
  await first.client.stop();
  expect(home.heard).toEqual([basic('env:e')]);
});

test.each([
  ['has nothing', true],
  ['is not there', false],
])('a keyring that %s leaves the question unanswered', async (_what, keepsCredentials) => {
  const home = await index();
  const { client, asked, update } = await editing(home.address, { keepsCredentials });
  expect(await update()).toMatch(/^The private names: updated/);
  expect(asked).toEqual(keepsCredentials ? [home.origin] : []);
  expect(home.heard).toEqual([undefined]);
  await client.stop();
});

test('a client that fails to answer is no reason to fail, and the error is not repeated', async () => {
  const home = await index();
  const { client, update } = await editing(home.address, {});
  client.connection.onRequest(CREDENTIALS_REQUEST, () => {
    throw new Error(`the keyring with ${SECRET} is locked`);
  });
  expect(await update()).toMatch(/^The private names: updated/);
  expect(client.said()).not.toContain(SECRET);
  expect(client.said()).toContain("The editor's keyring gave no answer");
  await client.stop();
});

test("the editor's proxy is asked", async () => {
  const proxy = await startProxy(
    (_request, socket) => socket.destroy(),
    answer(JSON_INDEX, simpleJson(['acme-core'])),
  );
  stops.push(proxy.stop);
  const { client, update } = await editing('http://mirror.example/simple/', {
    proxy: `http://127.0.0.1:${proxy.port}`,
  });
  expect(await update()).toMatch(/^The private names: updated/);
  expect(proxy.asked).toEqual(['GET http://mirror.example/simple/']);
  await client.stop();
});
