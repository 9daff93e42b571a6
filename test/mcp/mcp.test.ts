import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../package.json';

const ROOT = join(import.meta.dirname, '../..');

const client = new Client({ name: 'test', version: '1' });
let complaints = '';

beforeAll(async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(ROOT, 'dist/mcp.js')],
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (piece: Buffer) => (complaints += piece.toString()));
  await client.connect(transport);
});

afterAll(async () => {
  await client.close();
  expect(complaints).toBe('');
});

/** What a tool answers; its text has to say the same as its data. */
async function ask(name: string, args: Readonly<Record<string, unknown>>) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...args } });
  const [first] = content;
  const text = first?.type === 'text' ? first.text : '';
  if (structuredContent !== undefined) expect(JSON.parse(text)).toEqual(structuredContent);
  return { text, answer: structuredContent, isError: isError === true };
}

test('the server says who it is and which tools it has, as tools that change nothing', async () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'lookalike', version });
  expect(client.getInstructions()).toContain('offline');
  const { tools } = await client.listTools();
  expect(tools.map(({ name, inputSchema }) => [name, inputSchema.required])).toEqual([
    ['check_package_name', ['name']],
    ['check_dependencies', ['text', 'filename']],
  ]);
  for (const { annotations, outputSchema } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(outputSchema).toMatchObject({ type: 'object' });
  }
});

describe('check_package_name', () => {
  test.each([
    ['django', 'ranked', []],
    ['dajngo', 'absent', ['name.typo error django']],
    ['cv2', 'absent', ['name.import-name error opencv-python']],
    ['dj\u0430ngo', 'invalid', ['name.non-ascii error django']],
    ['json', 'absent', ['name.standard-library error -']],
  ])('%s is %s', async (name, status, findings) => {
    const { answer, isError } = await ask('check_package_name', { name });
    expect(isError).toBe(false);
    expect(answer).toMatchObject({ name, status });
    const found = (
      answer as { findings: { rule: string; severity: string; suggestions: { name: string }[] }[] }
    ).findings;
    expect(
      found.map(({ rule, severity, suggestions }) => `${rule} ${severity} ${suggestions[0]?.name ?? '-'}`),
    ).toEqual(findings);
  });

  test('refuses what is no name at all', async () => {
    expect(await ask('check_package_name', { name: 7 })).toMatchObject({ isError: true });
  });
});

describe('check_dependencies', () => {
  test.each([
    ['requirements.txt', 'six\ndajngo==4\n', 2, 1, 0],
    ['sub/pyproject.toml', '[project]\ndependencies = ["dajngo"]\n', 1, 1, 17],
    ['a\\setup.cfg', '[options]\ninstall_requires =\n    dajngo\n', 1, 2, 4],
    ['deps.txt', 'dajngo\n', 1, 0, 0],
  ])('%s', async (filename, text, dependencies, line, character) => {
    const { answer } = await ask('check_dependencies', { filename, text });
    expect(answer).toMatchObject({
      dependencies,
      findings: [
        {
          rule: 'name.typo',
          name: 'dajngo',
          range: { start: { line, character } },
          suggestions: [{ name: 'django' }],
        },
      ],
    });
  });

  test('finds nothing in right names', async () => {
    const { answer } = await ask('check_dependencies', {
      filename: 'requirements.txt',
      text: 'django\nnumpy\n',
    });
    expect(answer).toEqual({ dependencies: 2, findings: [] });
  });

  test('tells what a comment approves, and why', async () => {
    const text = 'dajngo  # lookalike: ignore[name.typo] -- our own fork\n';
    const { answer } = await ask('check_dependencies', { filename: 'requirements.txt', text });
    expect(answer).toMatchObject({
      findings: [{ rule: 'name.typo', suppressed: { by: 'comment', reason: 'our own fork' } }],
    });
  });

  test('says which files it can not read', async () => {
    const { isError, text } = await ask('check_dependencies', { filename: 'main.c', text: 'int main;' });
    expect(isError).toBe(true);
    expect(text).toBe('"main.c" is not the name of a kind of dependency file that is known.');
  });
});
