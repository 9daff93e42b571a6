import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HoverRequest, MarkupContent } from 'vscode-languageserver/node';
import { MODERN, startClient, type TestClient } from './test-client';

let client: TestClient;
let plain: TestClient;
let count = 0;
const fresh = (name = 'requirements.txt') => `file:///workspace/${++count}/${name}`;

beforeAll(async () => {
  const hover = { contentFormat: ['markdown' as const, 'plaintext' as const] };
  client = await startClient({
    capabilities: { ...MODERN, textDocument: { ...MODERN.textDocument, hover } },
  });
  plain = await startClient({ capabilities: {} });
});
afterAll(async () => {
  await Promise.all([client.stop(), plain.stop()]);
});

/** The tip at the first place of `at` in the text, one unit into it. */
async function hoverAt(text: string, at: string, name?: string, who = client) {
  const uri = fresh(name);
  await who.open(uri, text);
  const before = text.slice(0, text.indexOf(at) + 1).split(/\r?\n/);
  const position = { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
  const hover = await who.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  if (hover === null) return undefined;
  if (!MarkupContent.is(hover.contents)) throw new Error('contents of another kind');
  return { ...hover.contents, range: hover.range };
}

describe('a tip at a name', () => {
  test('tells rank, version, month, date and the page', async () => {
    const hover = await hoverAt('# 😀\n  Django>=4\r\n', 'Django');
    expect(hover?.kind).toBe('markdown');
    expect(hover?.range).toEqual({ start: { line: 1, character: 2 }, end: { line: 1, character: 8 } });
    expect(hover?.value).toMatch(
      /^\*\*Django\*\* — number \d+ by downloads on PyPI; latest version [\d\\.]+, released \d{4}-\d\d; index of \d{4}-\d\d-\d\d — \[PyPI\]\(https:\/\/pypi\.org\/project\/django\/\)$/,
    );
  });

  test('tells what is suspicious, with the candidates beside it', async () => {
    const hover = await hoverAt('dajngo==4\n', 'dajngo');
    expect(hover?.value).toContain('**dajngo** — not on PyPI; index of');
    expect(hover?.value).toContain("error\\: Did you mean 'django'");
    expect(hover?.value).toMatch(/\[name\\\.typo\]\(https:\/\/[^)]+#nametypo\)/);
    expect(hover?.value).toMatch(
      /^- d\*\*aj\*\*ngo → d\*\*ja\*\*ngo — number \d+ by downloads; latest version/m,
    );
    expect(hover?.value).not.toContain('project/dajngo');
  });

  test('tells look-alike and invisible characters one by one', async () => {
    const hover = await hoverAt('dj\u0430n\u200bgo\n', 'dj');
    expect(hover?.value).toContain('**dj\u0430n\\<U+200B\\>go**');
    expect(hover?.value).toContain('- **U+0430** CYRILLIC SMALL LETTER A, looks like a \\(at 3\\)');
    expect(hover?.value).toContain('- **U+200B** ZERO WIDTH SPACE \\(at 5\\)');
    expect(hover?.value).not.toContain('\u200b');
  });

  test.each([
    ['pyproject.toml', '[project]\ndependencies = ["numpy>=1"]\n'],
    ['pyproject.toml', '[tool.poetry.dependencies]\nnumpy = "^1"\n'],
    ['setup.cfg', '[options]\ninstall_requires =\n    numpy\n'],
    ['Pipfile', '[packages]\nnumpy = "*"\n'],
    ['tox.ini', '[testenv]\ndeps =\n    numpy\n'],
    ['setup.py', 'from setuptools import setup\nsetup(install_requires=["numpy"])\n'],
    ['environment.yml', 'dependencies:\n  - pip:\n    - numpy\n'],
    ['constraints.txt', 'numpy==2\n'],
  ])('in %s', async (name, text) => {
    expect((await hoverAt(text, 'numpy', name))?.value).toContain('**numpy** — number');
  });

  test('says that a conda package is another thing, without a link', async () => {
    const value = (await hoverAt('dependencies:\n  - numpy\n', 'numpy', 'environment.yml'))?.value;
    expect(value).toContain('conda package');
    expect(value).not.toContain('](');
  });

  test('is plain for a client that shows no Markdown', async () => {
    const hover = await hoverAt('dajngo==4\n', 'dajngo', undefined, plain);
    expect(hover?.kind).toBe('plaintext');
    expect(hover?.value).toContain("error: Did you mean 'django'");
    expect(hover?.value).not.toContain('**');
  });

  test('is in the language of the client, but for what is reported', async () => {
    const german = await startClient({ capabilities: {}, params: { locale: 'de' } });
    const value = (await hoverAt('dajngo==4\n', 'dajngo', undefined, german))?.value;
    expect(value).toContain('dajngo — nicht auf PyPI; Index vom ');
    expect(value).toContain("error: Did you mean 'django'");
    expect(value).toMatch(/→ django — Nummer \d+ nach Downloads; letzte Version /);
    await german.stop();
  });

  test('leaves the sentence out where the editor shows the diagnostic in the same tip', async () => {
    const beside = await startClient({
      capabilities: {},
      initializationOptions: { showsDiagnosticsInHovers: true },
    });
    const value = (await hoverAt('dj\u0430ngo==4\n', 'dj', undefined, beside))?.value;
    expect(value).not.toContain('Did you mean');
    expect(value).toContain('U+0430');
    expect(value).toContain('→ django');
    await beside.stop();
  });

  test.each([
    ['requests>=2 # dajngo\n', 'dajngo'],
    ['requests>=2\n', '>='],
    ['--index-url https://e.example/simple\n', 'index'],
    ['requests[socks]\n', 'socks'],
  ])('not in %j at %j', async (text, at) => {
    expect(await hoverAt(text, at)).toBeUndefined();
  });

  test.each([
    ['a`b', 'a\\`b'],
    ['a*b*', 'a\\*b\\*'],
    ['a&b', 'a\\&b'],
    ['a|b', 'a\\|b'],
    ['www.e.example', 'www\\.e\\.example'],
    ['a\u202eb', 'a\\<U+202E\\>b'],
  ])('what stands in the file has no effect: %j', async (attack, shown) => {
    const text = `[tool.poetry.dependencies]\n${JSON.stringify(attack)} = "1"\n`;
    const value = (await hoverAt(text, attack, 'pyproject.toml'))?.value ?? '';
    expect(value.startsWith(`**${shown}** — `)).toBe(true);
    expect(value).not.toContain(attack);
  });

  test('not in a file that is turned off', async () => {
    const off = await startClient({
      initializationOptions: { settings: { enable: false } },
      capabilities: {},
    });
    expect(await hoverAt('django\n', 'django', undefined, off)).toBeUndefined();
    await off.stop();
  });
});
