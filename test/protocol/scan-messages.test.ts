import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CountsParams, ExportResult, FindFilesParams, ScanReport } from '../../shared/src/scan-messages';
import {
  COUNTS_NOTIFICATION,
  EXPORT_REQUEST,
  FIND_FILES_REQUEST,
  REPORT_REQUEST,
} from '../../shared/src/scan-messages';
import { schemaErrors } from '../cli/sarif-schema';
import type { DiskWorkspace } from './disk-workspace';
import { createDiskWorkspace, scan } from './disk-workspace';
import { type ClientOptions, eventually, MODERN, type TestClient } from './test-client';

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

describe('what a scan gives to its client', () => {
  test('reports and exports what is known', async () => {
    put({ 'a b/requirements.txt': 'dajngo\n', 'requirements.txt': 'flask\nnumppy\n' });
    await start();
    await scan(client);
    await client.open(workspace.uriOf('requirements.txt'), 'flask\njson\n');
    const report = await client.connection.sendRequest<ScanReport>(REPORT_REQUEST);
    expect(report.indexDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(
      report.files.map(({ path, names, findings }) => [path, names, findings.map(({ rule }) => rule)]),
    ).toEqual([
      ['a b/requirements.txt', 1, ['name.typo']],
      ['requirements.txt', 2, ['name.standard-library']],
    ]);
    const json = await client.connection.sendRequest<ExportResult>(EXPORT_REQUEST, { format: 'json' });
    expect(JSON.parse(json.text)).toMatchObject({
      schema: 1,
      files: [
        { path: 'a b/requirements.txt', dependencies: 1, findings: [{ rule: 'name.typo' }] },
        { path: 'requirements.txt', dependencies: 2, findings: [{ rule: 'name.standard-library' }] },
      ],
      summary: { error: 2 },
    });
    const sarif = await client.connection.sendRequest<ExportResult>(EXPORT_REQUEST, { format: 'sarif' });
    expect(sarif.text).toContain('"uri":"a%20b/requirements.txt"');
    expect(schemaErrors(JSON.parse(sarif.text))).toEqual([]);
  });

  test('tells the counts when they change, open documents included', async () => {
    put({ 'requirements.txt': 'dajngo\n' });
    await start();
    const heard: CountsParams[] = [];
    client.connection.onNotification(COUNTS_NOTIFICATION, (params: CountsParams) => {
      heard.push(params);
    });
    await client.open('untitled:requirements.txt', 'numppy\nflask\n');
    await eventually(
      () => heard.at(-1),
      (last) => last?.scanned === undefined && last?.counts.names === 2 && last.counts.findings.error === 1,
    );
    await scan(client);
    await eventually(
      () => heard.at(-1),
      (last) => last?.scanned === 'complete' && last.counts.names === 3 && last.counts.findings.error === 2,
    );
  });

  test('asks a client that finds files, and leaves out what only git excludes', async () => {
    put({ 'requirements.txt': 'dajngo\n', 'out/requirements.txt': 'dajngo\n', '.gitignore': 'out/\n' });
    const asked: FindFilesParams[] = [];
    await start({ initializationOptions: { findsFiles: true } });
    client.connection.onRequest(FIND_FILES_REQUEST, (params: FindFilesParams) => {
      asked.push(params);
      return { paths: ['out/requirements.txt', 'requirements.txt', '.gitignore', 'README.md'] };
    });
    expect(await scan(client)).toMatchObject({ outcome: 'complete', counts: { files: 1 } });
    expect(asked[0]?.folder).toBe(pathToFileURL(workspace.root).href);
    expect(asked[0]?.globs).toContain('**/[pP][yY][pP][rR][oO][jJ][eE][cC][tT].[tT][oO][mM][lL]');
    expect(asked[0]?.globs).toContain('**/.gitignore');
    for (const glob of asked[0]?.globs ?? []) expect(glob).not.toMatch(/[{}]/);
  });

  test('asks to be told of files that the user has named by globs', async () => {
    put({ 'deps.list': 'dajngo\n' });
    let globs = ['*.list'];
    const watching = { ...MODERN.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    await start({
      capabilities: { ...MODERN, workspace: watching },
      configuration: () => ({ 'files.requirements': globs }),
    });
    expect((await scan(client)).counts.files).toBe(1);
    const watched = () => JSON.stringify(client.heard.registrations.at(-1)?.registerOptions);
    await eventually(
      watched,
      (options) => options === '{"watchers":[{"globPattern":"**/*.[lL][iI][sS][tT]"}]}',
    );
    globs = ['a/{b,c}.deps'];
    await client.configure({});
    await eventually(watched, (options) => options.includes('**/[aA]/{[bB],[cC]}.[dD][eE][pP][sS]'));
  });
});
