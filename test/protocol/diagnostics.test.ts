import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Diagnostic, LSPErrorCodes } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { eventually, startClient, type TestClient } from './test-client';

let client: TestClient;
let push: TestClient;
let count = 0;
const fresh = (name = 'requirements.txt') => `file:///workspace/${++count}/${name}`;

beforeAll(async () => {
  client = await startClient();
  push = await startClient({ capabilities: {} });
});
afterAll(async () => {
  await client.stop();
  await push.stop();
});

/** The text that a diagnostic points at, as the editor would cut it out. */
function pointedAt(text: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  const document = TextDocument.create('', '', 0, text);
  return diagnostics.map(({ range }) => document.getText(range));
}

describe('pulled diagnostics', () => {
  test('carry all that an editor shows', async () => {
    const uri = fresh();
    await client.open(uri, 'requests\ndajngo==4.2  # why\n');
    const [diagnostic, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
      severity: 1,
      code: 'name.typo',
      source: 'Lookalike',
      data: { rule: 'name.typo', name: 'dajngo', normalized: 'dajngo' },
    });
    expect(diagnostic?.codeDescription?.href).toMatch(/^https:\/\/.*\/docs\/rules\.md#nametypo$/);
    expect(diagnostic?.message).toContain("'django'");
  });

  test('are not sent again while nothing changes', async () => {
    const uri = fresh();
    await client.open(uri, 'dajngo\n');
    const first = await client.pull(uri);
    expect(first.kind).toBe('full');
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 2, [{ range: at(1, 0, 0), text: 'reqeusts\n' }]);
    const second = await client.pull(uri, first.resultId);
    expect(second.kind).toBe('full');
    expect(second.resultId).not.toBe(first.resultId);
  });

  test.each([
    ['a key on another line', [{ range: at(0, 8, 8), text: '=' }], 'unchanged'],
    ['a comment behind the name', [{ range: at(1, 6, 6), text: ' #' }], 'unchanged'],
    ['a line more before it', [{ range: at(0, 0, 0), text: '\n' }], 'full'],
    ['a line more behind it', [{ range: at(2, 0, 0), text: '\n' }], 'unchanged'],
    ['a character before it', [{ range: at(1, 0, 0), text: ' ' }], 'full'],
    ['the same text once more', [{ text: 'requests\ndajngo\nflask\n' }], 'unchanged'],
  ] as const)('are sent again only where they changed: %s', async (_what, changes, kind) => {
    const uri = fresh();
    await client.open(uri, 'requests\ndajngo\nflask\n');
    const first = await client.pull(uri);
    await client.change(uri, 2, [...changes]);
    await client.save(uri);
    const second = await client.pull(uri, first.resultId);
    expect(second.kind).toBe(kind);
    if (second.kind === 'full') expect(second.items).not.toEqual(first.kind === 'full' && first.items);
  });

  test.each([
    ['lines that end in \\r\\n', 'requests\r\ndajngo\r\nflask\r\n'],
    ['lines that end in \\r', 'requests\rdajngo\rflask'],
    ['a byte order mark', '\ufeffdajngo\n'],
    ['an emoji before the name', '# 😀😀\n  dajngo # 😀\n'],
    ['an emoji on the line', 'requests ; x == "😀" \ndajngo ; x == "😀"'],
    ['lone surrogates', '# \ud83d \ude00\ndajngo\n'],
    ['no last line end', 'dajngo'],
    ['a page break before the name', 'requests\fdajngo\n'],
  ])('point at the name itself with %s', async (_what, text) => {
    const uri = fresh();
    await client.open(uri, text);
    expect(pointedAt(text, await client.diagnostics(uri))).toEqual(['dajngo']);
  });

  test('follow the changes of a document', async () => {
    const uri = fresh();
    await client.open(uri, 'requests\n');
    expect(await client.diagnostics(uri)).toEqual([]);
    await client.change(uri, 2, [
      { range: at(0, 0, 0), text: '# 😀\r\n' },
      { range: at(1, 0, 8), text: 'dajngo\n' },
    ]);
    expect((await client.diagnostics(uri)).map(({ range }) => range)).toEqual([at(1, 0, 6)]);
    await client.change(uri, 3, [{ text: 'flask\ndajngo\n\n' }]);
    expect((await client.diagnostics(uri)).map(({ range }) => range)).toEqual([at(1, 0, 6)]);
  });

  test('an answer for a text that has changed meanwhile is dropped', async () => {
    let answer: (settings: unknown) => void = () => undefined;
    const waiting = new Promise((resolve) => (answer = resolve));
    const slow = await startClient({ configuration: () => waiting });
    const uri = fresh();
    await slow.open(uri, 'dajngo\n');
    const stale = slow.pull(uri).then(
      () => 'answered',
      (error: unknown) => error,
    );
    await slow.change(uri, 2, [{ range: at(0, 0, 6), text: 'django' }]);
    // In the order of the messages: the change is in before the settings are.
    answer({});
    expect(await stale).toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: true },
    });
    expect(await slow.diagnostics(uri)).toEqual([]);
    await slow.stop();
  });

  test('of a closed or never opened document are none', async () => {
    const uri = fresh();
    expect(await client.diagnostics(uri)).toEqual([]);
    await client.open(uri, 'dajngo\n');
    await client.close(uri);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test.each([
    ['requirements-dev.txt', 'plaintext', 'dajngo\n', ['dajngo']],
    ['requirements/base.in', 'plaintext', 'dajngo\n', ['dajngo']],
    ['constraints.txt', 'plaintext', 'dajngo\n', ['dajngo']],
    ['deps.list', 'pip-requirements', 'dajngo\n', ['dajngo']],
    ['notes.txt', 'plaintext', 'dajngo\n', []],
    ['main.py', 'python', 'dajngo\n', []],
    ['main.py', 'python', '# /// script\n# dependencies = ["dajngo"]\n# ///\n', ['dajngo']],
    ['main.py', 'plaintext', '# /// script\n# dependencies = ["dajngo"]\n# ///\n', []],
  ])('%s as %s', async (name, language, text, expected) => {
    const uri = fresh(name);
    await client.open(uri, text, 1, language);
    expect(pointedAt(text, await client.diagnostics(uri))).toEqual(expected);
  });
});

describe('pushed diagnostics', () => {
  const of = (uri: string) => push.heard.published.filter((one) => one.uri === uri);

  test('come with the version, follow changes, and go when the document is closed', async () => {
    const uri = fresh();
    await push.open(uri, 'dajngo\n', 7);
    await eventually(
      () => of(uri).at(-1),
      (last) => last?.version === 7 && last.diagnostics.length === 1,
    );
    await push.change(uri, 8, [{ range: at(0, 0, 0), text: 'requests\n' }]);
    const moved = await eventually(
      () => of(uri).at(-1),
      (last) => last?.version === 8,
    );
    expect(moved?.diagnostics.map(({ range }) => range)).toEqual([at(1, 0, 6)]);
    await push.close(uri);
    await eventually(
      () => of(uri).at(-1),
      (last) => last?.diagnostics.length === 0,
    );
  });

  test('of a deleted file go as well', async () => {
    const uri = fresh();
    await push.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 3 }],
    });
    await eventually(
      () => of(uri).at(-1),
      (last) => last?.diagnostics.length === 0,
    );
  });

  test('of many changes at once only the last state is judged', async () => {
    const uri = fresh();
    await push.open(uri, '\n', 1);
    for (let version = 2; version <= 40; version++) {
      void push.change(uri, version, [{ range: at(0, 0, 0), text: 'dajngo\n' }]);
    }
    const last = await eventually(
      () => of(uri).at(-1),
      (one) => one?.version === 40,
    );
    expect(last?.diagnostics).toHaveLength(39);
    expect(of(uri).length).toBeLessThan(40);
  });
});

function at(line: number, character: number, length: number) {
  return { start: { line, character }, end: { line, character: character + length } };
}
