import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  answer,
  BAD,
  dataFolders,
  type DataFolders,
  JSON_INDEX,
  NAMES,
  osvRecord,
  type Play,
  rankingJson,
  RANKED,
  SHIPPED_DATE,
  simpleHtml,
  simpleJson,
  startServer,
} from '../server/refresh/support';
import { CLI, type Folder, lookalike, temporaryFolder } from './run';
import { startLookalike } from './start';

let folder: Folder;
let server: Awaited<ReturnType<typeof startServer>> | undefined;
let installed: DataFolders;
let cli: string;
beforeAll(() => {
  // As it is installed, with a small index.
  installed = dataFolders();
  cli = join(installed.root, 'dist/cli.js');
  cpSync(CLI, cli);
  cpSync(installed.shipped, join(installed.root, 'data'), { recursive: true });
});
afterAll(() => {
  installed.remove();
});
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  server?.stop();
  server = undefined;
  folder.remove();
});

const OFF = ['--names', 'off', '--ranking', 'off', '--malicious', 'off'];
const dataDir = () => ['--data-dir', join(folder.path, 'data')];
const update = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  startLookalike(cli, ['index', 'update', ...OFF, ...args, ...dataDir()], env);
const run = (...args: readonly string[]) => lookalike([...args, ...dataDir()], { cli });
const files = () => readdirSync(join(folder.path, 'data'));

async function serve(plays: Readonly<Record<string, Play>>): Promise<string> {
  server = await startServer(plays);
  return `http://127.0.0.1:${server.port}`;
}

/** Everything that a run wrote, to the terminal and to the disk. */
function everything({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): string {
  const stored = files().map((name) => readFileSync(join(folder.path, 'data', name), 'latin1'));
  return [stdout, stderr, ...files(), ...stored].join('\n');
}

describe('index info', () => {
  test('tells what came with Lookalike, and how old it is', () => {
    const { status, stdout } = run('index', 'info', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      date: SHIPPED_DATE,
      names: NAMES.length,
      ranked: RANKED.length,
      ranking: { date: SHIPPED_DATE },
      reports: {
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        names: expect.any(Number) as number,
      },
      private: null,
      folder: join(folder.path, 'data'),
    });
    const age = String.raw`\d{4}-\d\d-\d\d, [\d,]+ days? old\n`;
    expect(run('index', 'info').stdout).toMatch(
      new RegExp(String.raw`^names +[\d,]+ {2}${age}ranked +[\d,]+ {2}${age}reports +[\d,]+ {2}${age}$`),
    );
  });
});

describe('index update', () => {
  test('puts new names, ranks, reports and private names in place, and the other commands use them', async () => {
    const address = await serve({
      '/simple/': answer(JSON_INDEX, simpleJson([...NAMES, 'reqests-fresh', 'brand-new-name'])),
      '/ranking': answer('application/json', rankingJson(RANKED)),
      '/osv': answer('application/json', JSON.stringify(reports('left-pad-py'))),
      '/private/': answer('text/html', simpleHtml(['acme-core'])),
    });
    const addresses = { names: 'simple/', ranking: 'ranking', malicious: 'osv', private: 'private/' };
    const args = Object.entries(addresses).flatMap(([name, path]) => [`--${name}`, `${address}/${path}`]);
    const { status, stdout, stderr } = await update(args).outcome;
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^names {5}updated: [\d,]+ names of [\d-]+, 2 new, 0 gone\nranking {3}updated: /);
    const name = run('name', '--format', 'json', 'left-pad-py', 'brand-new-name');
    const [bad, young] = name.stdout
      .split('\n')
      .map((line) => (line === '' ? {} : (JSON.parse(line) as object)));
    expect(bad).toMatchObject({ status: 'malicious', findings: [{ rule: 'name.known-malicious' }] });
    expect(young).toMatchObject({
      status: 'absent',
      findings: [{ message: expect.stringContaining('has been on PyPI since') as string }],
    });
    const old = run('name', '--format', 'json', 'brand-new-name', '--new-name-days', '0');
    expect(JSON.parse(old.stdout)).toMatchObject({ status: 'registered', findings: [] });
    const info = JSON.parse(run('index', 'info', '--format', 'json').stdout) as object;
    expect(info).toMatchObject({
      names: NAMES.length + 2,
      private: { names: 1 },
      ranking: { date: '2026-11-02' },
    });
  });

  test('says what failed, exits with 2 and leaves the rest as it was', async () => {
    const address = await serve({ '/osv': answer('application/json', JSON.stringify(reports())) });
    const { status, stdout, stderr } = await update([
      '--names',
      `${address}/none`,
      '--malicious',
      `${address}/osv`,
    ]).outcome;
    expect(status).toBe(2);
    expect(stdout).toMatch(/^names {5}not updated\nmalicious updated: /);
    expect(stderr).toBe(
      `lookalike: Could not update the list of names from ${address}/none: there is nothing at this address (status 404). What is in use stays.\n`,
    );
  });

  test.each([
    ['--names', 'ftp://mirror.example.com/simple/', 'ftp:// is not supported'],
    ['--ranking', 'https://', 'that is no address'],
  ])('refuses %s %s before anything is asked', async (option, address, reason) => {
    const { status, stderr } = await update([option, address]).outcome;
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });

  test('ended by force leaves an index that loads, and the next update goes on', async () => {
    const half = simpleJson(NAMES);
    let killed: (() => void) | undefined;
    const address = await serve({
      '/simple/': (request, response) => {
        if (killed === undefined) answer(JSON_INDEX, half)(request, response);
        else response.writeHead(200, { 'content-type': JSON_INDEX }).write(half.slice(0, 2000), killed);
      },
      '/zip': (_request, response) => {
        response
          .writeHead(200)
          .write(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500_000)]), killed);
      },
    });
    expect((await update(['--names', `${address}/simple/`]).outcome).status).toBe(0);
    const before = files();
    for (const path of ['simple/', 'zip']) {
      const arrived = new Promise<void>((resolve) => (killed = resolve));
      const { child, outcome } = update([path === 'zip' ? '--malicious' : '--names', `${address}/${path}`]);
      await arrived;
      await new Promise((resolve) => setTimeout(resolve, 300));
      child.kill('SIGKILL');
      await outcome;
      const info = run('index', 'info');
      expect([info.status, info.stderr]).toEqual([0, '']);
    }
    expect(files()).toContain('update.lock');
    killed = undefined;
    const again = await update(['--names', `${address}/simple/`]).outcome;
    expect([again.status, again.stderr]).toEqual([0, '']);
    expect(files().filter((name) => !before.includes(name))).toEqual([]);
  });

  test('a damaged update gives way to what was shipped, with a word', async () => {
    const address = await serve({ '/simple/': answer(JSON_INDEX, simpleJson([...NAMES, 'one-more'])) });
    await update(['--names', `${address}/simple/`]).outcome;
    const stored = files().find((name) => name.startsWith('names-')) ?? '';
    writeFileSync(join(folder.path, 'data', stored), 'damaged');
    const { status, stdout, stderr } = run('index', 'info', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ names: NAMES.length });
    expect(stderr).toContain(
      'What came with Lookalike is used instead of the update; update the package index again.',
    );
  });

  test('one at a time', async () => {
    const address = await serve({ '/simple/': () => undefined });
    const first = update(['--names', `${address}/simple/`]);
    await expect
      .poll(() => readdirSync(folder.path).length > 0 && files().includes('update.lock'), { timeout: 30_000 })
      .toBe(true);
    const second = await update([]).outcome;
    expect([second.status, second.stderr]).toEqual([
      2,
      'lookalike: Another update of the package index is running.\n',
    ]);
    first.child.kill('SIGTERM');
    const { status, stderr } = await first.outcome;
    expect([status, stderr]).toEqual([2, 'lookalike: Cancelled: the data in use stays.\n']);
    expect(files()).toEqual([]);
  });
});

describe('credentials', () => {
  const SECRET = 's3cr3t-t0ken';
  const wanted = `Basic ${Buffer.from(`ann:${SECRET}`).toString('base64')}`;
  const guarded: Play = (request, response) => {
    if (request.headers.authorization === wanted)
      answer(JSON_INDEX, simpleJson(['acme-core']))(request, response);
    else response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
  };

  test.each([
    ['the environment', { LOOKALIKE_127_0_0_1_USERNAME: 'ann', LOOKALIKE_127_0_0_1_PASSWORD: SECRET }, ''],
    ['.netrc', {}, ''],
    ['the address', {}, `ann:${SECRET}@`],
  ])('come from %s, and appear nowhere', async (place, env, user) => {
    folder.put({ '.netrc': place === '.netrc' ? `machine 127.0.0.1 login ann password ${SECRET}\n` : '' });
    const address = (await serve({ '/private/': guarded })).replace('//', `//${user}`);
    const home = { HOME: folder.path, ...env };
    const good = await update(['--private', `${address}/private/`], home).outcome;
    expect([good.status, good.stderr]).toEqual([0, '']);
    const bad = await update(['--private', `${address}/none?token=${SECRET}`], home).outcome;
    expect(bad.status).toBe(2);
    const malformed = await update(['--private', `${address.replace('http:', 'ftp:')}/x`], home).outcome;
    for (const outcome of [good, bad, malformed]) expect(everything(outcome)).not.toContain(SECRET);
  });

  test('do not follow a redirect to another host', async () => {
    const heard: (string | undefined)[] = [];
    const other = await startServer({
      '/simple/': (request, response) => {
        heard.push(request.headers.authorization);
        answer(JSON_INDEX, simpleJson(['acme-core']))(request, response);
      },
    });
    const address = await serve({
      '/private/': (request, response) => {
        heard.push(request.headers.authorization);
        response.writeHead(302, { location: `http://127.0.0.1:${other.port}/simple/` }).end();
      },
    });
    const { status } = await update(['--private', `${address.replace('//', `//ann:${SECRET}@`)}/private/`])
      .outcome;
    other.stop();
    expect([status, heard]).toEqual([0, [wanted, undefined]]);
  });
});

function reports(...more: readonly string[]): object[] {
  return [
    ...BAD.map((name, i) => osvRecord(name, `MAL-2026-${i}`)),
    ...more.map((name, i) => osvRecord(name, `MAL-2027-${i}`)),
  ];
}
