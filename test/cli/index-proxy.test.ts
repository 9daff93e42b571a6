import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer, JSON_INDEX, simpleJson, startServer } from '../server/refresh/support';
import { CERTIFICATE, type ConnectPlay, startProxy, startSecureServer } from '../server/refresh/tls/server';
import { CLI, type Folder, temporaryFolder } from './run';
import { startLookalike } from './start';

const SECRET = 's3cr3t-t0ken';
const good = answer(JSON_INDEX, simpleJson(['acme-core']));

let folder: Folder;
let stops: (() => void)[];
beforeEach(() => {
  folder = temporaryFolder();
  stops = [];
});
afterEach(() => {
  for (const stop of stops) stop();
  folder.remove();
});

async function started<T extends { stop(): void }>(server: Promise<T>): Promise<T> {
  const running = await server;
  stops.push(() => {
    running.stop();
  });
  return running;
}

function update(address: string, env: Readonly<Record<string, string>>) {
  const off = ['--names', 'off', '--ranking', 'off', '--malicious', 'off', '--timeout', '2'];
  return startLookalike(CLI, ['index', 'update', ...off, '--private', address, '--data-dir', folder.path], {
    NODE_EXTRA_CA_CERTS: CERTIFICATE,
    ...env,
  }).outcome;
}

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('an address of https://', () => {
  test('is asked through a tunnel, in which the proxy reads nothing', async () => {
    const mirror = await started(startSecureServer(good));
    const proxy = await started(
      startProxy((_request, _client, connectTo) => {
        connectTo(mirror.port);
      }),
    );
    const { status, stderr } = await update('https://mirror.example/simple/', {
      HTTPS_PROXY: `http://bob:pw@127.0.0.1:${proxy.port}`,
      LOOKALIKE_MIRROR_EXAMPLE_USERNAME: 'ann',
      LOOKALIKE_MIRROR_EXAMPLE_PASSWORD: SECRET,
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(proxy.asked).toEqual([`CONNECT mirror.example:443 ${basic('bob:pw')}`]);
    expect(mirror.asked.map(({ headers }) => headers.authorization)).toEqual([basic(`ann:${SECRET}`)]);
    expect(mirror.asked[0]?.headers['proxy-authorization']).toBeUndefined();
    expect(proxy.passed().length).toBeGreaterThan(500);
    for (const hidden of ['acme-core', 'GET /simple/', basic(`ann:${SECRET}`)]) {
      expect(proxy.passed()).not.toContain(hidden);
    }
  });

  test('is asked directly where NO_PROXY says so', async () => {
    const mirror = await started(startSecureServer(good));
    const proxy = await started(startProxy((_request, client) => client.destroy()));
    const { status, stderr } = await update(`https://localhost:${mirror.port}/simple/`, {
      https_proxy: `http://127.0.0.1:${proxy.port}`,
      no_proxy: 'example.org,localhost',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect([proxy.asked, mirror.asked.length]).toEqual([[], 1]);
  });

  const refuse =
    (head: string): ConnectPlay =>
    (_request, client) => {
      client.end(`HTTP/1.1 ${head}\r\ncontent-length: 0\r\n\r\n`);
    };
  test.each<[string, ConnectPlay, string]>([
    ['asks for credentials', refuse('407 Proxy Authentication Required'), 'the proxy asks for credentials'],
    ['finds nothing', refuse('502 Bad Gateway'), 'the server failed (status 502)'],
    ['is silent', () => undefined, 'no answer within 2 seconds'],
    [
      'hangs up',
      (_request, client) => client.destroy(),
      'Proxy connection ended before receiving CONNECT response',
    ],
  ])('fails with a message where the proxy %s', async (_what, play, reason) => {
    const proxy = await started(startProxy(play));
    const since = performance.now();
    const { status, stderr } = await update('https://mirror.example/simple/', {
      https_proxy: `http://127.0.0.1:${proxy.port}`,
    });
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(performance.now() - since).toBeLessThan(20_000);
  });

  test('fails where the certificate behind the tunnel is not trusted, or of another host', async () => {
    const mirror = await started(startSecureServer(good));
    const proxy = await started(
      startProxy((_request, _client, connectTo) => {
        connectTo(mirror.port);
      }),
    );
    const https_proxy = `http://127.0.0.1:${proxy.port}`;
    for (const [address, env] of [
      ['https://mirror.example/simple/', { NODE_EXTRA_CA_CERTS: '' }],
      ['https://other.example/simple/', {}],
    ] as const) {
      const { status, stderr } = await update(address, { https_proxy, ...env });
      expect(status).toBe(2);
      expect(stderr).toContain('the certificate of the server is not trusted');
    }
    expect(mirror.asked).toEqual([]);
  });
});

test('a proxy that speaks TLS and then nothing ends with a message as well', async () => {
  const proxy = await started(startSecureServer(good));
  const { status, stderr } = await update('https://mirror.example/simple/', {
    https_proxy: `https://localhost:${proxy.port}`,
  });
  expect(status).toBe(2);
  expect(stderr).toContain('no answer within 2 seconds');
});

test('an address of http:// is asked for as a whole, and not for the hosts of NO_PROXY', async () => {
  const mirror = await started(startServer({ '/private/': good }));
  const proxy = await started(startProxy((_request, client) => client.destroy(), good));
  const env = { http_proxy: `http://bob:pw@127.0.0.1:${proxy.port}` };
  expect((await update('http://mirror.example/simple/', env)).status).toBe(0);
  const direct = await update(`http://127.0.0.1:${mirror.port}/private/`, { ...env, no_proxy: '127.0.0.1' });
  expect(direct.status).toBe(0);
  expect(proxy.asked).toEqual([`GET http://mirror.example/simple/ ${basic('bob:pw')}`]);
  expect(mirror.asked).toHaveLength(1);
});

test.each([
  ['socks5://127.0.0.1:9', 'the proxy socks5://127.0.0.1:9 is of a kind that is not supported'],
  ['http://bob:pw@exa mple', 'the address of the proxy in the environment is malformed'],
])('the proxy %s is no proxy', async (https_proxy, reason) => {
  const { status, stderr } = await update('https://mirror.example/simple/', { https_proxy });
  expect(status).toBe(2);
  expect(stderr).toContain(reason);
  expect(stderr).not.toContain('pw');
});
