import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { version } from '../../package.json';
import { ROOT, temporaryFolder, type Folder } from './run';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const NPM = ['--offline', '--no-audit', '--no-fund', '--no-update-notifier'];

let folder: Folder;
let packed: Packed;
/** Where nothing but the tarball has been installed. */
let installed: string;

beforeAll(() => {
  folder = temporaryFolder();
  const settings = [...NPM, '--cache', join(folder.path, 'cache')];
  // The bundles stand already; building them here would replace those that other tests are running.
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path, ...settings];
  const [first] = JSON.parse(
    execFileSync('npm', packing, { cwd: ROOT, encoding: 'utf8' }),
  ) as readonly Packed[];
  if (first === undefined) throw new Error('npm packed nothing');
  packed = first;
  folder.put({ 'empty/package.json': '{ "private": true }\n' });
  installed = join(folder.path, 'empty');
  execFileSync('npm', ['install', join(folder.path, packed.filename), ...settings], { cwd: installed });
});

afterAll(() => {
  folder.remove();
});

const program = (name: string) => join(installed, 'node_modules/.bin', name);

test('the tarball holds the bundles of the programs, the data and what a reader needs, and nothing else', () => {
  expect(
    packed.files
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('data/'))
      .sort(),
  ).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'NOTICE',
    'README.md',
    'dist/cli.js',
    'dist/mcp.js',
    'dist/server.js',
    'package.json',
  ]);
});

test('the extension is packed without the other programs', () => {
  const vsce = join(ROOT, 'node_modules/@vscode/vsce/vsce');
  const listed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const files = listed.trim().split('\n');
  const known =
    /^(?:data\/[\w.-]+|docs\/(?:images|walkthrough)\/[\w.-]+|l10n\/bundle\.l10n[\w.-]*\.json|package\.nls[\w.-]*\.json|(?:README|CHANGELOG)\.md|LICENSE|NOTICE|package\.json)$/;
  expect(
    files.filter((file) => !known.test(file) && !/^dist\/(?:client|server)(?:-browser)?\.js$/.test(file)),
  ).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['package.json', 'dist/server.js', 'data/names.bin']));
});

describe('installed from its tarball, without a network', () => {
  test('it is one package', () => {
    const folders = readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(folders).toEqual(['lookalike']);
    expect(readdirSync(join(installed, 'node_modules/.bin')).sort()).toEqual([
      'lookalike',
      'lookalike-mcp',
      'lookalike-server',
    ]);
  });

  test('lookalike runs', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(program('lookalike'), args, { cwd: folder.path, encoding: 'utf8' });
    expect(run('--version')).toMatchObject({ status: 0, stdout: `lookalike ${version}\n` });
    const { status, stdout, stderr } = run('name', 'dajngo', 'django');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^dajngo: error name\.typo .*django\n$/);
  });

  test('lookalike-server answers a client, and ends when it is told to', async () => {
    const server = spawn(program('lookalike-server'), ['--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(server, 'close');
    const send = (content: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...content });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    let said = '';
    for await (const piece of server.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      said += piece;
      if (said.includes('"id":1') && !said.includes('"id":2')) send({ id: 2, method: 'shutdown' });
      if (said.includes('"id":2')) send({ method: 'exit' });
    }
    expect(said).toContain('"codeActionProvider"');
    expect(await ended).toEqual([0, null]);
  });

  test('lookalike-mcp answers a client', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: program('lookalike-mcp') }));
    const name = 'check_package_name';
    const { structuredContent } = await client.callTool({ name, arguments: { name: 'dajngo' } });
    expect(structuredContent).toMatchObject({ findings: [{ rule: 'name.typo' }] });
    await client.close();
  });
});
