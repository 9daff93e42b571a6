import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UPDATE_INDEX_REQUEST, type UpdateIndexResult } from '../../shared/src/update-messages';
import {
  answer,
  BAD,
  type DataFolders,
  dataFolders,
  JSON_INDEX,
  NAMES,
  osvRecord,
  rankingJson,
  RANKED,
  simpleJson,
  startServer,
} from '../server/refresh/support';
import { eventually, MODERN, startClient } from './test-client';

const uri = 'file:///workspace/requirements.txt';
const other = 'file:///workspace/sub/requirements.txt';
let data: DataFolders;
beforeEach(() => {
  data = dataFolders();
});
afterEach(() => {
  data.remove();
});

async function until<T>(what: () => Promise<T>, holds: (value: T) => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds(await what())) {
    if (performance.now() > end) throw new Error('never came');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const osv = JSON.stringify([...BAD, 'turned-bad'].map((name, i) => osvRecord(name, `MAL-2026-${i}`)));
const options = () => ({ dataFolder: data.shipped, userDataFolder: data.folder });

describe.each([
  ['pulled', MODERN],
  ['pushed', {}],
])('with %s diagnostics', (_how, capabilities) => {
  test('a name that has turned bad is an error within 2 s, and is reported once with its files', async () => {
    const server = await startServer({ '/osv': answer('application/json', osv) });
    const client = await startClient({ capabilities, initializationOptions: options() });
    await client.open(uri, 'package-001\nturned_bad\nbad-two\n');
    await client.open(other, 'turned-bad\n');
    const codes = async (of: string) => (await client.diagnostics(of)).map(({ code }) => code);
    expect(await codes(uri)).toEqual(['name.unknown', 'name.known-malicious']);
    // By another process, as far as the server knows.
    const { pieces } = await data.update({ malicious: server.source('/osv') });
    const since = performance.now();
    expect(pieces).toMatchObject([{ kind: 'updated' }]);
    await until(
      () => codes(uri),
      (found) => found.every((code) => code === 'name.known-malicious') && found.length === 2,
    );
    expect(performance.now() - since).toBeLessThan(2000);
    const messages = await eventually(
      () => client.heard.messages.map(({ message }) => message),
      (heard) => heard.length > 0,
    );
    expect(messages).toEqual([
      "Lookalike: 'turned-bad' has been reported as malicious. It stands in /workspace/requirements.txt, /workspace/sub/requirements.txt.",
    ]);
    await client.stop();
    server.stop();
  });
});

test('an update is fetched when it is asked for, from where the settings say', async () => {
  const server = await startServer({
    '/simple/': answer(JSON_INDEX, simpleJson([...NAMES, 'one-more'])),
    '/ranking': answer('application/json', rankingJson(RANKED)),
    '/osv': answer('application/json', osv),
  });
  const address = `http://127.0.0.1:${server.port}`;
  const index = {
    namesUrl: `${address}/simple/`,
    rankingUrl: `${address}/ranking`,
    maliciousUrl: `${address}/osv`,
  };
  const client = await startClient({
    capabilities: MODERN,
    configuration: () => ({ index }),
    initializationOptions: options(),
  });
  await client.open(uri, 'turned-bad\n');
  await client.diagnostics(uri);
  expect(server.asked).toEqual([]);
  const result: UpdateIndexResult = await client.connection.sendRequest(UPDATE_INDEX_REQUEST, {});
  expect(result.messages).toHaveLength(3);
  expect(result.outcome).toBe('updated');
  await until(
    async () => (await client.diagnostics(uri)).map(({ code }) => code),
    ([code]) => code === 'name.known-malicious',
  );
  await eventually(
    () => client.heard.statuses.at(-1),
    (status) => status?.state === 'ready' && status.index.names === NAMES.length + 1,
  );
  await client.stop();
  server.stop();
});
