import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Command, ShowDocumentParams, WorkspaceEdit } from 'vscode-languageserver/node';
import { ExecuteCommandRequest, ShowDocumentRequest, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pypiPage } from '../../shared/src/pypi';
import { eventually, MODERN, startClient, type TestClient } from './test-client';

let client: TestClient;
let plain: TestClient;
let count = 0;
const fresh = (name = 'requirements.txt') => `file:///workspace/${++count}/${name}`;
const ALL = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

beforeAll(async () => {
  client = await startClient();
  plain = await startClient({ capabilities: {} });
});
afterAll(async () => {
  await Promise.all([client.stop(), plain.stop()]);
});

/** The text after an edit of one document, which has to name the right version if it names one. */
function applied(text: string, uri: string, version: number, edit: WorkspaceEdit | undefined): string {
  const document = TextDocument.create(uri, '', version, text);
  const versioned = edit?.documentChanges?.[0];
  if (versioned !== undefined && TextDocumentEdit.is(versioned)) {
    expect(versioned.textDocument).toEqual({ uri, version });
    return TextDocument.applyEdits(
      document,
      versioned.edits.filter((one) => 'newText' in one),
    );
  }
  return TextDocument.applyEdits(document, edit?.changes?.[uri] ?? []);
}

function literals(actions: readonly (CodeAction | Command)[] | null): readonly CodeAction[] {
  return (actions ?? []).filter((action): action is CodeAction => typeof action.command !== 'string');
}

async function actionsIn(text: string, only?: string[], name?: string) {
  const uri = fresh(name);
  await client.open(uri, text, 3);
  const actions = literals(await client.actions(uri, ALL, only === undefined ? {} : { only }));
  return actions.map((action) => ({ action, text: applied(text, uri, 3, action.edit) }));
}

describe('quick fixes', () => {
  test.each([
    ['dajngo==4.2\n', 'Change to `django`', 'django==4.2\n'],
    ['# 😀\n  dajngo[x] ; y == "😀"\n', 'Change to `django`', '# 😀\n  django[x] ; y == "😀"\n'],
    ['requests\r\ndajngo\r\nflask\r\n', 'Change to `django`', 'requests\r\ndjango\r\nflask\r\n'],
    ['\ufeffdajngo', 'Change to `django`', '\ufeffdjango'],
    ['dajn\\\ngo==4\n', 'Change to `django`', 'django==4\n'],
  ])('%j: %s', async (text, title, expected) => {
    const [first] = await actionsIn(text);
    expect(first?.action).toMatchObject({ title, kind: 'quickfix', isPreferred: true });
    expect(first?.text).toBe(expected);
  });

  test('one for each suggestion, only the first of a finding is preferred', async () => {
    const found = await actionsIn('requestss\nreqeusts\n');
    const preferred = found.filter(({ action }) => action.isPreferred).map(({ action }) => action.title);
    expect(preferred).toEqual(['Change to `requests`', 'Change to `requests`']);
    for (const { action } of found) expect(action.title).toMatch(/^Change to `[a-z0-9-]+`$/);
  });

  test('are bound to the diagnostic that the editor shows', async () => {
    const uri = fresh();
    await client.open(uri, 'dajngo\n');
    const diagnostics = [...(await client.diagnostics(uri))];
    const [action] = literals(await client.actions(uri, ALL, { diagnostics }));
    expect(action?.diagnostics).toEqual(diagnostics);
  });

  test('are offered at the name only, its end included', async () => {
    const uri = fresh();
    await client.open(uri, 'flask\ndajngo==4\n');
    const at = async (line: number, character: number) => {
      const place = { line, character };
      const found = literals(await client.actions(uri, { start: place, end: place }));
      return found.filter(({ edit }) => edit !== undefined).length;
    };
    expect([await at(0, 2), await at(1, 0), await at(1, 6), await at(1, 7)]).toEqual([0, 1, 1, 0]);
  });

  test('come as plain changes for a client that knows no versions', async () => {
    const uri = fresh();
    await plain.open(uri, 'dajngo\n');
    const [action] = literals(await plain.actions(uri, ALL));
    expect(action?.edit?.documentChanges).toBeUndefined();
    expect(applied('dajngo\n', uri, 1, action?.edit)).toBe('django\n');
  });

  test('cure: the new text has no finding', async () => {
    const [first] = await actionsIn('dajngo\n');
    const uri = fresh();
    await client.open(uri, first?.text ?? '');
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test('none where only other kinds are wanted', async () => {
    expect(await actionsIn('dajngo\n', ['refactor'])).toEqual([]);
    expect(await actionsIn('dajngo\n', ['quickfix.other'])).toEqual([]);
    expect(await actionsIn('dajngo\n', ['quick'])).toEqual([]);
  });
});

test('titles are in the language of the client, diagnostics as everywhere', async () => {
  const german = await startClient({ capabilities: {}, params: { locale: 'de-DE' } });
  const uri = fresh();
  await german.open(uri, 'dj\u0430ngo\ndajngo\n');
  const [first] = literals(await german.actions(uri, ALL));
  expect(first).toMatchObject({ title: 'Zu `django` ändern', kind: 'quickfix' });
  expect(first?.diagnostics?.[0]?.message).toContain('Did you mean');
  const place = { line: 1, character: 2 };
  const at = literals(await german.actions(uri, { start: place, end: place }));
  const decisions = at.flatMap(({ title, command }) =>
    command === undefined ? [] : [[title, command.title]],
  );
  expect(decisions).toContainEqual(Array(2).fill('name.typo in dieser Zeile ignorieren'));
  const [all] = literals(await german.actions(uri, ALL, { only: ['source.fixAll'] }));
  expect(all?.title).toBe('Alle sicheren Korrekturen anwenden');
  await german.stop();
});

describe('the pages of packages', () => {
  const opened: ShowDocumentParams[] = [];
  let opening: TestClient;
  let opens = true;
  beforeAll(async () => {
    opening = await startClient({ capabilities: { ...MODERN, window: { showDocument: { support: true } } } });
    opening.connection.onRequest(ShowDocumentRequest.type, (params) => {
      opened.push(params);
      return { success: opens };
    });
  });
  afterAll(() => opening.stop());

  async function pagesIn(text: string, who = opening, name?: string): Promise<readonly CodeAction[]> {
    const uri = fresh(name);
    await who.open(uri, text);
    const start = { line: 0, character: 0 };
    const actions = literals(await who.actions(uri, { start, end: { line: 0, character: 100 } }));
    return actions.filter(({ title }) => title.startsWith('Open the page'));
  }

  test.each([
    ['dajngo\n', ['django']],
    ['beautifulsoup\n', ['beautifulsoup4', 'beautifulsoup']],
    ['a-name-of-nobody\n', []],
    ['flask\n', []],
    ['beautifulsoup @ https://e.example/a.zip\n', ['beautifulsoup4']],
  ])('%j: %j', async (text, names) => {
    const titles = (await pagesIn(text)).map(({ title }) => title);
    expect(titles).toEqual(names.map((name) => `Open the page of \`${name}\``));
  });

  test('come last, and the client opens them', async () => {
    const [action] = await pagesIn('dajngo\n');
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'name.typo' }] });
    expect(action?.isPreferred).toBeUndefined();
    const command = { command: action?.command?.command ?? '', arguments: action?.command?.arguments ?? [] };
    await opening.connection.sendRequest(ExecuteCommandRequest.type, command);
    expect(opened).toEqual([{ uri: pypiPage('django'), external: true }]);
    opens = false;
    await opening.connection.sendRequest(ExecuteCommandRequest.type, command);
    await eventually(
      () => opening.heard.messages.map(({ message }) => message),
      (heard) => heard.some((message) => message.includes('could not be opened')),
    );
  });

  test.each([[undefined], [null], ['django'], [{ name: 7 }], [{ name: '../../login' }], [{ name: '' }]])(
    'nothing is opened for %j',
    async (argument) => {
      opened.length = 0;
      const command = { command: 'lookalike.openPage', arguments: [argument] };
      await opening.connection.sendRequest(ExecuteCommandRequest.type, command);
      expect(opened).toEqual([]);
    },
  );

  test('are not offered to a client that opens none', async () => {
    expect(await pagesIn('dajngo\n', client)).toEqual([]);
  });
});

describe('fixing all', () => {
  test.each([['source'], ['source.fixAll'], ['source.fixAll.lookalike']])('answers to %s', async (kind) => {
    const found = await actionsIn('djаngo==4\nrequests\nnumpу\r\n  flаsk\n', [kind]);
    expect(found.map(({ action, text }) => [action.kind, text])).toEqual([
      ['source.fixAll.lookalike', 'django==4\nrequests\nnumpy\r\n  flask\n'],
    ]);
  });

  test('leaves what is only likely, and is not offered unasked', async () => {
    expect(await actionsIn('dajngo\n', ['source.fixAll'])).toEqual([]);
    const kinds = (await actionsIn('djаngo\n')).map(({ action }) => action.kind);
    expect(new Set(kinds)).toEqual(new Set(['quickfix']));
  });

  test('takes out modules of the standard library with their lines', async () => {
    const [all] = await actionsIn('requests\njson\ncv2\n', ['source.fixAll']);
    expect(all?.text).toBe('requests\nopencv-python\n');
  });
});
