import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import type { DiskWorkspace } from './disk-workspace';
import { createDiskWorkspace, published, scan, tellChange, untilPublished } from './disk-workspace';
import type { ClientOptions, TestClient } from './test-client';

let workspace: DiskWorkspace;
let client: TestClient;

beforeEach(() => {
  workspace = createDiskWorkspace();
});

afterEach(async () => {
  await client.stop();
  workspace.remove();
});

const allow = (name: string) => `[[allow]]\nname = "${name}"\nrules = ["name.typo"]\nreason = "our fork"\n`;
/** On its first four lines an approval that is needed, then one that isn't. */
const POLICY = `${allow('dajngo')}${allow('flaskk')}`;
const SCRIPT = '# /// script\n# dependencies = ["flaskk"]\n# ///\n';
const UNUSED = ['4:policy.unused'];

const shown = (path: string) => published(client, workspace.uriOf(path)) ?? [];
const untilShown = (path: string, wanted: readonly string[]) =>
  untilPublished(client, workspace.uriOf(path), wanted);
const changed = (path: string, type: FileChangeType = FileChangeType.Changed) =>
  tellChange(client, workspace.uriOf(path), type);

async function scanned(files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  workspace.put({ 'requirements.txt': 'dajngo\n', 'lookalike.toml': POLICY, ...files });
  client = await workspace.start(options);
  return scan(client);
}

describe('a scan reports approvals that no file needs', () => {
  test('once, at their place, and counts them', async () => {
    const { counts } = await scanned({});
    expect(shown('lookalike.toml')).toEqual(UNUSED);
    expect(counts.findings).toMatchObject({ error: 0, warning: 0 });
    expect(counts.findings.information + counts.findings.hint).toBe(1);
    expect((await scan(client)).counts).toEqual(counts);
    expect(shown('lookalike.toml')).toEqual(UNUSED);
  });

  test('as long as that is so', async () => {
    await scanned({});
    workspace.put({ 'requirements.txt': 'dajngo\nflaskk\n' });
    await changed('requirements.txt');
    await untilShown('lookalike.toml', []);
    workspace.put({ 'requirements.txt': 'flaskk\n' });
    await changed('requirements.txt');
    await untilShown('lookalike.toml', ['0:policy.unused']);
    workspace.put({ 'lookalike.toml': `# ours\n${allow('flaskk')}${allow('numppy')}` });
    await changed('lookalike.toml');
    await untilShown('lookalike.toml', ['5:policy.unused']);
    workspace.put({ 'new/requirements.txt': 'numppy\n' });
    await changed('new/requirements.txt', FileChangeType.Created);
    await untilShown('lookalike.toml', []);
  });

  test('in the open policy too, with the fix, and by what open documents say', async () => {
    await scanned({});
    await client.open(workspace.uriOf('lookalike.toml'), POLICY, 1, 'toml');
    const [finding, ...more] = await client.diagnostics(workspace.uriOf('lookalike.toml'));
    expect([finding?.code, finding?.range.start.line, more]).toEqual(['policy.unused', 4, []]);
    const none = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = (await client.actions(workspace.uriOf('lookalike.toml'), finding?.range ?? none)) ?? [];
    expect(actions.map(({ title }) => title)).toContain('Remove this approval');
    await untilShown('lookalike.toml', []);
    await client.open(workspace.uriOf('requirements.txt'), 'dajngo\nflaskk\n');
    await expect
      .poll(() => client.diagnostics(workspace.uriOf('lookalike.toml')), { timeout: 5000 })
      .toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>, ClientOptions]>([
    ['a script may need one', { 'tool.py': SCRIPT }, {}],
    [
      'a file could not be read',
      { 'big-requirements.txt': '#'.repeat(2000) },
      settings({ 'scan.maxFileSize': 1 }),
    ],
    ['there are more files', { 'a/requirements.txt': '' }, settings({ 'scan.maxFiles': 2 })],
    ['files are left out', {}, settings({ 'files.exclude': ['old/**'] })],
    ['the rule that it answers is off', {}, settings({ severities: { 'name.typo': 'off' } })],
    ['the workspace is not trusted', {}, { initializationOptions: { trusted: false } }],
  ])('but none where %s', async (_why, files, options) => {
    await scanned(files, options);
    expect(shown('lookalike.toml')).toEqual([]);
  });
});

function settings(given: object): ClientOptions {
  return { configuration: () => given };
}
