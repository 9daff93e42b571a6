import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CompletionRequest, CompletionResolveRequest, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, type TestClient } from './test-client';

let client: TestClient;
let count = 0;

beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.stop();
});

/** What is proposed at the `|` of a text, and the text without it. */
async function completionsAt(marked: string, name = 'requirements.txt') {
  const uri = `file:///workspace/${++count}/${name}`;
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const document = TextDocument.create(uri, '', 1, text);
  await client.open(uri, text);
  const list = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: document.positionAt(offset),
  });
  if (list === null) return { items: [], accept: () => text, isIncomplete: false };
  if (Array.isArray(list)) throw new Error('a bare array');
  const accept = (label: string): string => {
    const edit = list.items.find((item) => item.label === label)?.textEdit;
    if (!TextEdit.is(edit)) throw new Error(`${label} has no edit`);
    return TextDocument.applyEdits(document, [edit]);
  };
  return { items: list.items, accept, isIncomplete: list.isIncomplete };
}

describe('completions', () => {
  test.each([
    ['requirements.txt', '# 😀\n  djan|', 'django', '# 😀\n  django'],
    ['requirements.txt', 'flask\r\ndjan|xyz[x]>=4 # c\r\n', 'django', 'flask\r\ndjango[x]>=4 # c\r\n'],
    ['requirements.txt', 'dajn|', 'django', 'django'],
    ['requirements.txt', 'Scikit_L|', 'scikit-learn', 'scikit-learn'],
    [
      'pyproject.toml',
      '[project]\ndependencies = ["|"]',
      'requests',
      '[project]\ndependencies = ["requests"]',
    ],
    ['pyproject.toml', '[tool.poetry.dependencies]\nnump|', 'numpy', '[tool.poetry.dependencies]\nnumpy'],
    [
      'setup.cfg',
      '[options]\ninstall_requires =\n    nump|',
      'numpy',
      '[options]\ninstall_requires =\n    numpy',
    ],
    ['Pipfile', '[packages]\nnump| = "*"', 'numpy', '[packages]\nnumpy = "*"'],
  ])('%s %j: %s', async (name, marked, label, expected) => {
    const { accept, items, isIncomplete } = await completionsAt(marked, name);
    expect(accept(label)).toBe(expected);
    expect(isIncomplete).toBe(true);
    expect(items.length).toBeLessThanOrEqual(50);
    expect(items.map(({ sortText }) => sortText)).toEqual(items.map(({ sortText }) => sortText).sort());
  });

  test('an editor that compares them with what was typed drops none', async () => {
    const { items } = await completionsAt('dajn|');
    expect(new Set(items.map(({ filterText }) => filterText))).toEqual(new Set(['dajn']));
  });

  test('have the rank, and on demand the release', async () => {
    const { items } = await completionsAt('django|');
    expect(items[0]?.label).toBe('django');
    expect(items[0]?.detail).toMatch(/^rank \d+$/);
    expect(items[0]?.documentation).toBeUndefined();
    const [first] = items;
    if (first === undefined) throw new Error('nothing');
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, first);
    expect(resolved).toMatchObject({
      label: 'django',
      documentation: {
        kind: 'plaintext',
        value: expect.stringMatching(/^latest version [\d.]+, released \d{4}-\d\d; /) as string,
      },
    });
  });

  test('what is listed already comes last', async () => {
    const { items } = await completionsAt('django-cors-headers\ndjango-cors|\n');
    expect(items[items.length - 1]?.label).toBe('django-cors-headers');
  });

  test.each([
    ['requirements.txt', '# djan|'],
    ['requirements.txt', 'django==|'],
    ['requirements.txt', 'django; pyth|'],
    ['requirements.txt', 'django[arg|]'],
    ['requirements.txt', '--index|'],
    ['pyproject.toml', '[project]\nname = "djan|"'],
    ['pyproject.toml', '[tool.other]\nx = "djan|"'],
    ['environment.yml', 'dependencies:\n  - nump|'],
    ['notes.md', 'djan|'],
  ])('none in %s at %j', async (name, marked) => {
    const uri = `file:///workspace/${++count}/${name}`;
    const languageId = name === 'notes.md' ? 'markdown' : 'toml';
    const offset = marked.indexOf('|');
    const document = TextDocument.create(uri, languageId, 1, marked.replace('|', ''));
    await client.open(uri, document.getText(), 1, languageId);
    const position = document.positionAt(offset);
    expect(
      await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position }),
    ).toBeNull();
  });
});
