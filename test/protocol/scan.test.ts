import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, FileChangeType, ProgressType } from 'vscode-languageserver/node';
import type { ScanProgress } from '../../shared/src/scan-messages';
import type { DiskWorkspace } from './disk-workspace';
import { createDiskWorkspace, published, scan, tellChange, untilPublished } from './disk-workspace';
import { type ClientOptions, eventually, MODERN, startClient, type TestClient } from './test-client';

let workspace: DiskWorkspace;
let client: TestClient;

beforeEach(() => {
  workspace = createDiskWorkspace();
});

afterEach(async () => {
  await client.stop();
  workspace.remove();
});

async function start(options?: ClientOptions): Promise<void> {
  client = await workspace.start(options);
}

const put: DiskWorkspace['put'] = (files) => {
  workspace.put(files);
};
const shown = (path: string) => published(client, workspace.uriOf(path));
const untilShown = (path: string, wanted: readonly string[]) =>
  untilPublished(client, workspace.uriOf(path), wanted);
const changed = (path: string, type: FileChangeType) => tellChange(client, workspace.uriOf(path), type);

describe('a scan of the workspace', () => {
  test('shows the findings of files that are not open, and counts them', async () => {
    put({
      'requirements.txt': 'requests\ndajngo\n-r deps/base.lst\n',
      'deps/base.lst': 'numppy\n',
      'app/pyproject.toml': '[project]\ndependencies = ["djаngo"]\n',
      'node_modules/requirements.txt': 'dajngo\n',
      '.gitignore': 'build/\n',
      'build/requirements.txt': 'dajngo\n',
      'env/pyvenv.cfg': '',
      'env/requirements.txt': 'dajngo\n',
      'fine/requirements.txt': 'flask\n',
    });
    await start();
    const { outcome, counts } = await scan(client);
    expect(outcome).toBe('complete');
    expect(counts).toEqual({
      files: 4,
      names: 5,
      findings: { error: 3, warning: 0, information: 0, hint: 0 },
      suppressed: 0,
      unread: 0,
      certain: 1,
    });
    expect(shown('requirements.txt')).toEqual(['1:name.typo']);
    expect(shown('deps/base.lst')).toEqual(['0:name.typo']);
    expect(shown('app/pyproject.toml')).toEqual(['1:name.non-ascii']);
    expect(new Set(client.heard.published.map(({ uri }) => uri)).size).toBe(3);
  });

  test('judges a lock by the manifest beside it, and again when that or the lock changes', async () => {
    const locked = (registry: string) =>
      `version = 1\n[[package]]\nname = "acme-core"\nversion = "1"\nsource = { registry = "${registry}" }\nsdist = { url = "${registry}/a.tar.gz", hash = "sha256:00" }\n`;
    const bound =
      '[project]\ndependencies = ["acme-core"]\n[tool.uv.sources]\nacme-core = { index = "acme" }\n[[tool.uv.index]]\nname = "acme"\nurl = "https://pkgs.acme.example/simple"\nexplicit = true\n';
    put({
      'app/pyproject.toml': '[project]\ndependencies = []\n',
      'app/uv.lock': locked('https://pypi.org/simple'),
    });
    await start();
    const { counts } = await scan(client);
    expect(counts).toMatchObject({ files: 2, findings: { error: 0, warning: 0 }, unread: 0 });
    put({ 'app/pyproject.toml': bound });
    await changed('app/pyproject.toml', FileChangeType.Changed);
    await untilShown('app/uv.lock', ['2:lock.source-mismatch']);
    put({ 'app/uv.lock': locked('https://pkgs.acme.example/simple') });
    await changed('app/uv.lock', FileChangeType.Changed);
    await untilShown('app/uv.lock', []);
  });

  test('gives an open document its own diagnostics, and none twice', async () => {
    put({ 'requirements.txt': 'dajngo\n' });
    await start();
    await scan(client);
    expect(shown('requirements.txt')).toEqual(['0:name.typo']);
    await client.open(workspace.uriOf('requirements.txt'), 'flask\nnumppy\n');
    expect((await client.diagnostics(workspace.uriOf('requirements.txt'))).map(({ code }) => code)).toEqual([
      'name.typo',
    ]);
    await untilShown('requirements.txt', []);
    expect((await scan(client)).counts.findings.error).toBe(1);
    expect(shown('requirements.txt')).toEqual([]);
    await client.close(workspace.uriOf('requirements.txt'));
    await untilShown('requirements.txt', ['0:name.typo']);
  });

  test('a document that is open out of sight keeps what was published, by its own text', async () => {
    put({ 'requirements.txt': 'dajngo\n' });
    await start();
    await client.open(workspace.uriOf('requirements.txt'), 'flask\nnumppy\n');
    await scan(client);
    expect(shown('requirements.txt')).toEqual(['1:name.typo']);
    await client.change(workspace.uriOf('requirements.txt'), 2, [{ text: 'celrey\n' }]);
    await client.save(workspace.uriOf('requirements.txt'));
    await untilShown('requirements.txt', ['0:name.typo']);
    await client.diagnostics(workspace.uriOf('requirements.txt'));
    await untilShown('requirements.txt', []);
  });

  test('a client that gets everything pushed has one set for each file', async () => {
    put({ 'requirements.txt': 'dajngo\n' });
    await start({ capabilities: {} });
    await scan(client);
    await client.open(workspace.uriOf('requirements.txt'), 'flask\nnumppy\n');
    await untilShown('requirements.txt', ['1:name.typo']);
    await client.close(workspace.uriOf('requirements.txt'));
    await untilShown('requirements.txt', ['0:name.typo']);
  });

  test('keeps up with files that change, come, go and are renamed', async () => {
    put({ 'requirements.txt': 'dajngo\n', 'sub/requirements.txt': 'numppy\n' });
    await start();
    await scan(client);
    put({ 'requirements.txt': 'flask\ncelrey\n', 'new/requirements.txt': 'dajngo\n' });
    await changed('requirements.txt', FileChangeType.Changed);
    await untilShown('requirements.txt', ['1:name.typo']);
    await changed('new/requirements.txt', FileChangeType.Created);
    await untilShown('new/requirements.txt', ['0:name.typo']);
    renameSync(join(workspace.root, 'new'), join(workspace.root, 'newer'));
    await changed('newer/requirements.txt', FileChangeType.Created);
    await changed('new', FileChangeType.Deleted);
    await untilShown('newer/requirements.txt', ['0:name.typo']);
    expect(shown('new/requirements.txt')).toEqual([]);
    rmSync(join(workspace.root, 'sub/requirements.txt'));
    await changed('sub/requirements.txt', FileChangeType.Deleted);
    await untilShown('sub/requirements.txt', []);
    put({ '.gitignore': 'newer/\n' });
    await changed('.gitignore', FileChangeType.Created);
    await untilShown('newer/requirements.txt', []);
  });

  test('looks again at files whose includes change', async () => {
    put({ 'requirements.txt': 'flask\n-r base.lst\n' });
    await start();
    await scan(client);
    expect(shown('requirements.txt')).toEqual(['1:file.missing-include']);
    put({ 'base.lst': 'dajngo\n' });
    await changed('base.lst', FileChangeType.Created);
    await untilShown('requirements.txt', []);
    await untilShown('base.lst', ['0:name.typo']);
    put({ 'requirements.txt': 'flask\n' });
    await changed('requirements.txt', FileChangeType.Changed);
    await untilShown('base.lst', []);
  });

  test('obeys the settings, and follows their change', async () => {
    put({
      'requirements.txt': 'dajngo\n',
      'old/requirements.txt': 'dajngo\n',
      'deps.list': 'dajngo\n',
      'large-requirements.txt': `dajngo\n${'#'.repeat(2000)}`,
    });
    let settings: object = { 'files.exclude': ['old/**'], 'scan.maxFileSize': 1 };
    await start({ configuration: () => settings });
    const { counts } = await scan(client);
    expect(counts).toMatchObject({ files: 1, unread: 1 });
    expect(shown('old/requirements.txt')).toBeUndefined();
    settings = {
      'files.requirements': ['*.list'],
      'severities': { 'name.typo': 'hint' },
      'scan.maxFiles': 3,
    };
    await client.configure({});
    await untilShown('deps.list', ['0:name.typo']);
    await untilShown('old/requirements.txt', ['0:name.typo']);
    expect(await scan(client)).toMatchObject({
      outcome: 'limited',
      counts: { files: 3, findings: { hint: 3 } },
    });
  });

  test('keeps what it has found when it is cancelled', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => [
      `p${at}/requirements.txt`,
      'dajngo\nflask\n'.repeat(20),
    ]);
    put(Object.fromEntries(many) as Record<string, string>);
    await start();
    const source = new CancellationTokenSource();
    const states: ScanProgress[] = [];
    client.connection.onProgress(new ProgressType<ScanProgress>(), 'here', (state) => {
      states.push(state);
    });
    const answer = scan(client, { progressToken: 'here' }, source.token);
    await eventually(
      () => client.heard.published.length,
      (count) => count > 10,
    );
    source.cancel();
    const { outcome, counts } = await answer;
    expect(outcome).toBe('cancelled');
    expect(counts.files).toBeGreaterThan(10);
    expect(counts.files).toBeLessThan(1000);
    expect(states[0]?.all).toBe(1000);
    const before = client.heard.published.length;
    await changed('p0/requirements.txt', FileChangeType.Changed);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(client.heard.published.length - before).toBeLessThanOrEqual(1);
    expect((await scan(client)).counts.files).toBe(1000);
  });

  test('is declined in a large workspace that nobody asked to be scanned', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => [`p${at}/requirements.txt`, 'dajngo\n']);
    put(Object.fromEntries(many) as Record<string, string>);
    await start();
    expect(await scan(client, { onOpen: true })).toMatchObject({ outcome: 'declined', counts: { files: 0 } });
    expect(client.heard.published).toEqual([]);
    rmSync(join(workspace.root, 'p0'), { recursive: true });
    expect(await scan(client, { onOpen: true })).toMatchObject({
      outcome: 'complete',
      counts: { files: 1000 },
    });
  });

  test('a client without folders has nothing to scan', async () => {
    client = await startClient({ capabilities: MODERN });
    expect(await scan(client)).toMatchObject({ outcome: 'complete', counts: { files: 0 } });
  });
});
