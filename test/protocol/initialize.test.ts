import { describe, expect, test } from 'vitest';
import { eventually, MODERN, startClient } from './test-client';

const uri = 'file:///workspace/requirements.txt';

describe('what the server offers', () => {
  test('to an up-to-date editor: pulled diagnostics, incremental changes, quick fixes', async () => {
    const client = await startClient({ configuration: () => null });
    expect(client.initialized.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      executeCommandProvider: {
        commands: ['lookalike.allowName', 'lookalike.fixAllFiles', 'lookalike.openPage'],
      },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.lookalike'] },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    });
    await eventually(
      () => client.heard.registrations.map((one) => one.method),
      (methods) => methods.includes('workspace/didChangeConfiguration'),
    );
    await client.open(uri, 'dajngo\n');
    expect(await client.diagnostics(uri)).toHaveLength(1);
    expect(client.heard.published).toEqual([]);
    expect(await client.stop()).toBe(0);
    expect(client.complaints()).toBe('');
  });

  test.each([
    ['that says nothing of itself', {}],
    ['that pulls but can not be told to pull again', { textDocument: { diagnostic: {} } }],
    ['with the capabilities of years ago', { textDocument: { publishDiagnostics: {} }, workspace: {} }],
  ])(
    'to a client %s: pushed diagnostics, and no request that it may not know',
    async (_what, capabilities) => {
      const client = await startClient({ capabilities });
      expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
      expect(client.initialized.capabilities.workspace).toBeUndefined();
      await client.open(uri, 'dajngo\n');
      const [published] = await eventually(
        () => client.heard.published,
        (all) => all.length > 0,
      );
      expect(published).toMatchObject({ uri, version: 1, diagnostics: [{ code: 'name.typo' }] });
      expect(client.heard).toMatchObject({ registrations: [], configurationRequests: 0, refreshes: 0 });
      // An answer to whoever asks all the same.
      expect(await client.diagnostics(uri)).toEqual(published?.diagnostics);
      expect(await client.stop()).toBe(0);
    },
  );
});

test('the status tells when the index is there, with its date and counts', async () => {
  const client = await startClient();
  const statuses = await eventually(
    () => client.heard.statuses,
    (all) => all.length === 2,
  );
  expect(statuses[0]).toEqual({ state: 'loading' });
  const ready = statuses[1];
  expect(ready?.state).toBe('ready');
  if (ready?.state === 'ready') {
    expect(ready.index.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(ready.index.names).toBeGreaterThan(800_000);
    expect(ready.index.ranked).toBeGreaterThan(10_000);
    expect(ready.problem).toBeUndefined();
  }
  await client.stop();
});

test('an exit without a shutdown is an error, and ends the server as well', async () => {
  const client = await startClient({ capabilities: MODERN });
  await client.connection.sendNotification('exit');
  expect(await client.exited).toBe(1);
  client.connection.dispose();
});
