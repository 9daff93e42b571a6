import { describe, expect, test } from 'vitest';
import { eventually, startClient, type TestClient } from './test-client';

const uri = 'file:///workspace/requirements.txt';
const FOLDER = { params: { workspaceFolders: [{ uri: 'file:///workspace', name: 'workspace' }] } };

const codes = async (client: TestClient, of = uri) =>
  (await client.diagnostics(of)).map(({ code, severity }) => `${String(code)} ${String(severity)}`);

describe('a client that answers configuration requests', () => {
  test('is asked once for a document, and again when something has changed', async () => {
    let section: unknown = { severities: { 'name.typo': 'hint' } };
    const client = await startClient({ configuration: () => section });
    await client.open(uri, 'dajngo\n');
    expect(await codes(client)).toEqual(['name.typo 4']);
    await client.pull(uri);
    expect(client.heard.configurationRequests).toBe(1);
    section = { enable: false };
    await client.configure(null);
    await eventually(
      () => client.heard.refreshes,
      (refreshes) => refreshes === 1,
    );
    expect(await codes(client)).toEqual([]);
    await client.stop();
  });

  test('may answer with anything, or refuse', async () => {
    for (const answer of [null, [], 'all', { severities: 3, files: { exclude: '[' } }]) {
      const client = await startClient({ configuration: () => answer });
      await client.open(uri, 'dajngo\n');
      expect(await codes(client)).toEqual(['name.typo 1']);
      await client.stop();
    }
    const refusing = await startClient({
      configuration: () => Promise.reject(new Error('no')),
      initializationOptions: { settings: { severities: { 'name.*': 'information' } } },
    });
    await refusing.open(uri, 'dajngo\n');
    expect(await codes(refusing)).toEqual(['name.typo 3']);
    await refusing.stop();
  });

  test('that never answers does not keep documents waiting for ever', async () => {
    const client = await startClient({ configuration: () => new Promise(() => undefined) });
    await client.open(uri, 'dajngo\n');
    expect(await codes(client)).toEqual(['name.typo 1']);
    await client.stop();
  });
});

describe('a client without configuration requests', () => {
  test('that answers late is heeded from then on', async () => {
    let answer: (section: object) => void = () => undefined;
    const late = new Promise<object>((resolve) => (answer = resolve));
    const client = await startClient({ configuration: () => late });
    await client.open(uri, 'dajngo\n');
    expect(await codes(client)).toEqual(['name.typo 1']);
    answer({ severities: { 'name.typo': 'hint' } });
    await eventually(
      () => client.heard.refreshes,
      (refreshes) => refreshes > 0,
    );
    expect(await codes(client)).toEqual(['name.typo 4']);
    await client.stop();
  });

  test('hands settings over with initialize, and pushes them later', async () => {
    const client = await startClient({
      capabilities: {},
      initializationOptions: { settings: { severities: { 'name.typo': 'off' }, unknownNames: false } },
    });
    await client.open(uri, 'dajngo\n');
    expect(await codes(client)).toEqual([]);
    await client.configure({ lookalike: { severities: { 'name.typo': 'warning' } }, other: 1 });
    const last = await eventually(
      () => client.heard.published.at(-1),
      (published) => published?.diagnostics.length === 1,
    );
    expect(last?.diagnostics[0]?.severity).toBe(2);
    await client.stop();
  });

  test('may hand over nonsense', async () => {
    const client = await startClient({ capabilities: {}, initializationOptions: ['x'] });
    await client.configure(7);
    await client.open(uri, 'dajngo\n');
    expect(await codes(client)).toEqual(['name.typo 1']);
    await client.stop();
  });
});

test('globs are relative to the workspace folder', async () => {
  const section = { files: { requirements: ['deps/*.list'], exclude: ['old/**'] } };
  const client = await startClient({ ...FOLDER, configuration: () => section });
  const files = ['deps/a.list', 'deeper/deps/a.list', 'old/requirements.txt', 'new/old/requirements.txt'];
  const found: Record<string, number> = {};
  for (const file of files) {
    const of = `file:///workspace/${file}`;
    await client.open(of, 'dajngo\n', 1, 'plaintext');
    found[file] = (await codes(client, of)).length;
  }
  expect(found).toEqual({
    'deps/a.list': 1,
    'deeper/deps/a.list': 0,
    'old/requirements.txt': 0,
    'new/old/requirements.txt': 1,
  });
  await client.stop();
});
