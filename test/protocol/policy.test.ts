import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit, WorkspaceFoldersChangeEvent } from 'vscode-languageserver/node';
import {
  ApplyWorkspaceEditRequest,
  DidChangeWorkspaceFoldersNotification,
  ExecuteCommandRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TRUST_NOTIFICATION } from '../../shared/src/messages';
import { MODERN, startClient, type TestClient } from './test-client';

let root: string;
let client: TestClient | undefined;

const uriOf = (name: string) => pathToFileURL(join(root, name)).href;
const put = (name: string, text: string) => {
  writeFileSync(join(root, name), text);
};

const CAPABILITIES = {
  ...MODERN,
  workspace: {
    ...MODERN.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
};

async function start(initializationOptions: object = {}, settings: object = {}): Promise<TestClient> {
  client = await startClient({
    capabilities: CAPABILITIES,
    params: { workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'project' }] },
    initializationOptions,
    configuration: () => ({ typing: { idleMilliseconds: 0 }, ...settings }),
  });
  return client;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-policy-'));
});
afterEach(async () => {
  await client?.stop();
  client = undefined;
  rmSync(root, { recursive: true, force: true });
});

async function codes(served: TestClient, name: string): Promise<readonly unknown[]> {
  return (await served.diagnostics(uriOf(name))).map(({ code }) => code);
}

/** Asks until the answer is this one: what is heard meanwhile may be about something else. */
async function untilCodes(served: TestClient, name: string, wanted: readonly unknown[]): Promise<void> {
  await expect.poll(() => codes(served, name), { timeout: 5000 }).toEqual(wanted);
}

/** The actions at a place that record a decision, by their titles. */
async function offers(
  served: TestClient,
  name: string,
  line: number,
): Promise<ReadonlyMap<string, CodeAction>> {
  const place = { line, character: 1 };
  const actions = (await served.actions(uriOf(name), { start: place, end: place })) ?? [];
  const found = actions.filter((action): action is CodeAction => typeof action.command === 'object');
  return new Map(found.map((action) => [action.title, action]));
}

/** Runs the command of an action as an editor does; the text of the changed file, which is written too. */
async function run(served: TestClient, action: CodeAction | undefined, reason?: string): Promise<string> {
  const edits: WorkspaceEdit[] = [];
  served.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  const command = action?.command?.command ?? '';
  const params: unknown = action?.command?.arguments?.[0];
  const given = reason === undefined ? params : { ...(params as object), reason };
  await served.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [given] });
  const [edit] = edits;
  const last = edit?.documentChanges?.at(-1);
  if (last === undefined || !('textDocument' in last)) throw new Error(JSON.stringify(served.heard.messages));
  const path = new URL(last.textDocument.uri);
  const exists = edit?.documentChanges?.length === 1;
  const before = TextDocument.create(last.textDocument.uri, '', 0, exists ? readFileSync(path, 'utf8') : '');
  const after = TextDocument.applyEdits(
    before,
    last.edits.filter((one) => 'newText' in one),
  );
  writeFileSync(path, after);
  return after;
}

describe('a policy', () => {
  test('hides what it suppresses; an open one counts as it stands, and shows its own problems', async () => {
    put('requirements.txt', 'dajngo\n');
    put('lookalike.toml', '');
    const served = await start();
    await served.open(uriOf('requirements.txt'), 'dajngo\n');
    expect(await codes(served, 'requirements.txt')).toEqual(['name.typo']);
    await served.open(
      uriOf('lookalike.toml'),
      '[severity]\n"name.typo" = "off"\n"name.tipo" = "off"\n',
      1,
      'toml',
    );
    await untilCodes(served, 'requirements.txt', []);
    expect(served.heard.refreshes).toBeGreaterThan(0);
    expect(await codes(served, 'lookalike.toml')).toEqual(['policy.invalid']);
  });

  test('of a workspace that is not trusted only tightens, until it is', async () => {
    put('lookalike.toml', '[severity]\n"name.typo" = "off"\n');
    const served = await start({ trusted: false, changesSettings: true });
    await served.open(uriOf('requirements.txt'), 'dajngo # lookalike: ignore[name.typo] -- x\n');
    expect(await codes(served, 'requirements.txt')).toEqual(['name.typo']);
    expect([...(await offers(served, 'requirements.txt', 0)).keys()]).toEqual(['Allow `dajngo` for me']);
    await served.connection.sendNotification(TRUST_NOTIFICATION, { trusted: true });
    expect(await codes(served, 'requirements.txt')).toEqual([]);
  });

  test('counts as long as its folder is one of the workspace', async () => {
    mkdirSync(join(root, 'later'));
    put('later/lookalike.toml', '[severity]\n"name.typo" = "off"\n');
    client = await startClient({
      capabilities: CAPABILITIES,
      params: { workspaceFolders: [] },
      configuration: () => ({ typing: { idleMilliseconds: 0 } }),
    });
    await client.open(uriOf('later/requirements.txt'), 'dajngo\n');
    await untilCodes(client, 'later/requirements.txt', ['name.typo']);
    const folder = { uri: uriOf('later'), name: 'later' };
    const change = (event: WorkspaceFoldersChangeEvent) =>
      client?.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    await change({ added: [folder], removed: [] });
    await untilCodes(client, 'later/requirements.txt', []);
    await change({ added: [], removed: [folder] });
    await untilCodes(client, 'later/requirements.txt', ['name.typo']);
  });

  test('of the user counts beside it', async () => {
    put('requirements.txt', 'dajngo\nacme-core\n');
    put('own.toml', '[[allow]]\nname = "dajngo"\nrules = ["name.typo"]\nreason = "x"\n');
    const served = await start(
      { trusted: false },
      { policyFile: join(root, 'own.toml'), private: { names: ['acme-*'] } },
    );
    await served.open(uriOf('requirements.txt'), 'dajngo\nacme-core\n');
    await codes(served, 'requirements.txt');
    await untilCodes(served, 'requirements.txt', []);
  });
});

describe('decisions', () => {
  test('are offered after the fixes, never preferred, not where a name is malware or no name', async () => {
    const served = await start();
    await served.open(uriOf('requirements.txt'), 'dajngo\nrequestss\ndjаngo\nacmecorp-core\n');
    const place = { line: 0, character: 1 };
    const actions = ((await served.actions(uriOf('requirements.txt'), { start: place, end: place })) ??
      []) as CodeAction[];
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred === true])).toEqual([
      ['Change to `django`', true],
      ['Allow `dajngo` in the project', false],
      ['Ignore name.typo on this line', false],
    ]);
    expect([...(await offers(served, 'requirements.txt', 1)).keys()]).toEqual([]);
    expect([...(await offers(served, 'requirements.txt', 2)).keys()]).toEqual([]);
    expect([...(await offers(served, 'requirements.txt', 3)).keys()]).toContain(
      'Trust the prefix `acmecorp-*`',
    );
  });

  test('go into the policy that is there, and the finding goes', async () => {
    put('requirements.txt', 'dajngo\n');
    put('pyproject.toml', '[tool.lookalike]\nmax-days = 30 # a month\n\n[tool.other]\n');
    const served = await start();
    await served.open(uriOf('requirements.txt'), 'dajngo\n');
    const action = (await offers(served, 'requirements.txt', 0)).get('Allow `dajngo` in the project');
    expect(action?.command?.arguments).toMatchObject([{ asksForReason: true }]);
    expect(await run(served, action, 'our "fork"')).toMatch(
      /^\[tool\.lookalike\]\nmax-days = 30 # a month\n\n\[\[tool\.lookalike\.allow\]\]\nname = "dajngo"\nrules = \["name\.typo"\]\nreason = "our \\"fork\\""\nuntil = \d{4}-\d\d-\d\d\n\n\[tool\.other\]\n$/,
    );
    await served.save(uriOf('requirements.txt'));
    await untilCodes(served, 'requirements.txt', []);
  });

  test('make a policy where there is none', async () => {
    put('requirements.txt', 'acmecorp-core\n');
    const served = await start();
    await served.open(uriOf('requirements.txt'), 'acmecorp-core\n');
    const action = (await offers(served, 'requirements.txt', 0)).get('Trust the prefix `acmecorp-*`');
    expect(await run(served, action)).toBe('[private]\nnames = ["acmecorp-*"]\n');
  });

  test('stand at the line, and ask for a reason until there is one', async () => {
    put('requirements.txt', 'six\ndajngo\n');
    const served = await start();
    await served.open(uriOf('requirements.txt'), 'six\ndajngo\n');
    const action = (await offers(served, 'requirements.txt', 1)).get('Ignore name.typo on this line');
    const text = await run(served, action);
    expect(text).toBe('six\ndajngo  # lookalike: ignore[name.typo]\n');
    await served.change(uriOf('requirements.txt'), 2, [{ text }]);
    expect(await codes(served, 'requirements.txt')).toEqual(['policy.no-reason']);
  });

  test('are refused with a sentence where the policy is broken', async () => {
    put('lookalike.toml', 'x = [\n');
    const served = await start();
    await served.open(uriOf('requirements.txt'), 'dajngo\n');
    await expect(
      run(served, (await offers(served, 'requirements.txt', 0)).get('Allow `dajngo` in the project')),
    ).rejects.toThrow('lookalike.toml is no valid TOML at line 1');
  });
});
