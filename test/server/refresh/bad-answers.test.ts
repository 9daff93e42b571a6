import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../server/src/refresh/limits';
import {
  answer,
  type DataFolders,
  dataFolders,
  JSON_INDEX,
  NAMES,
  type Play,
  rankingJson,
  RANKED,
  SHIPPED_DATE,
  simpleHtml,
  simpleJson,
  startServer,
} from './support';

const good = simpleJson(NAMES);

const cutOff: Play = (_request, response) => {
  response.writeHead(200, { 'content-type': JSON_INDEX, 'content-length': good.length });
  response.write(good.slice(0, good.length / 2), () => response.destroy());
};

const plays: Readonly<Record<string, Play>> = {
  '/silent': () => undefined,
  '/stalls': (_request, response) => {
    response.writeHead(200, { 'content-type': JSON_INDEX }).write(good.slice(0, 100));
  },
  '/trickles': (_request, response) => {
    response.writeHead(200, { 'content-type': JSON_INDEX });
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => {
      clearInterval(timer);
    });
  },
  '/cut-off': cutOff,
  '/cut-off-chunked': (_request, response) => {
    response.writeHead(200, { 'content-type': JSON_INDEX });
    response.write(good.slice(0, 500), () => response.destroy());
  },
  '/half-a-document': answer(JSON_INDEX, good.slice(0, -20)),
  '/cut-off-gzip': answer(JSON_INDEX, gzipSync(good).subarray(0, -30), { 'content-encoding': 'gzip' }),
  '/not-gzip': answer(JSON_INDEX, good, { 'content-encoding': 'gzip' }),
  '/brotli': answer(JSON_INDEX, good, { 'content-encoding': 'br' }),
  '/image': answer('image/png', good),
  '/text': answer('text/plain', 'package-1\npackage-2\n'),
  '/login-page': answer('text/html', simpleHtml(['Log in', 'Forgot your password?'])),
  '/other-json': answer('application/json', '{"ok": true}'),
  '/version-2': answer(JSON_INDEX, '{"meta": {"api-version": "2.0"}, "projects": []}'),
  '/empty': answer(JSON_INDEX, ''),
  '/500': (_request, response) => response.writeHead(500).end('secret trace'),
  '/401': (_request, response) => response.writeHead(401).end(),
  '/304': (_request, response) => response.writeHead(304).end(),
  '/circle': (_request, response) => response.writeHead(302, { location: '/circle-2' }).end(),
  '/circle-2': (_request, response) => response.writeHead(307, { location: '/circle' }).end(),
  '/nowhere': (_request, response) => response.writeHead(301).end(),
  '/to-file': (_request, response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
  '/5-gigabytes': (_request, response) => {
    response.writeHead(200, { 'content-type': JSON_INDEX, 'content-length': 5_000_000_000 });
    response.write('{');
  },
  '/bomb': answer(JSON_INDEX, gzipSync(Buffer.alloc(64 << 20, 0x20)), { 'content-encoding': 'gzip' }),
  '/tenth': answer(JSON_INDEX, simpleJson(NAMES.slice(0, NAMES.length / 10))),
  '/old': answer(JSON_INDEX, good, { 'last-modified': 'Sat, 31 Oct 2026 08:00:00 GMT' }),
  ...Object.fromEntries(
    Array.from(
      { length: 8 },
      (_, i) =>
        [
          `/chain-${i}`,
          (_request, response) => response.writeHead(308, { location: `/chain-${i + 1}` }).end(),
        ] satisfies [string, Play],
    ),
  ),
  '/lost-top': answer('application/json', rankingJson([...RANKED.slice(60), ...NAMES.slice(120, 180)])),
  '/not-registered': answer(
    'application/json',
    rankingJson([...RANKED, ...RANKED.map((name) => `${name}x`)]),
  ),
  '/few-ranked': answer('application/json', rankingJson(RANKED.slice(0, 50))),
  '/not-in-order': answer(
    'application/json',
    '{"rows": [{"project": "a", "download_count": 1}, {"project": "b", "download_count": 2}]}',
  ),
  '/html-ranking': answer('text/html', '<html></html>'),
};

let server: Awaited<ReturnType<typeof startServer>>;
let data: DataFolders;
beforeAll(async () => {
  server = await startServer(plays);
});
afterAll(() => {
  server.stop();
});
beforeEach(() => {
  data = dataFolders();
});
afterEach(() => {
  data.remove();
});

const limits = {
  ...LIMITS,
  silence: 300,
  total: 1500,
  bytes: { ...LIMITS.bytes, names: 4 << 20 },
};

async function expectNothingChanged(): Promise<void> {
  const { index } = await data.inUse();
  expect([index.date, index.names, index.ranked.length]).toEqual([SHIPPED_DATE, NAMES.length, RANKED.length]);
  expect(data.files()).toEqual([]);
}

describe('a list of names is refused, and what is in use stays', () => {
  test.each([
    ['/silent', 'no answer within 0.3 seconds'],
    ['/stalls', 'nothing came for 0.3 seconds'],
    ['/trickles', 'it took longer than 1.5 seconds'],
    ['/cut-off', 'the answer was cut off after'],
    ['/cut-off-chunked', 'the answer was cut off after'],
    ['/half-a-document', 'it is not valid JSON'],
    ['/cut-off-gzip', 'the packed answer is damaged or cut off'],
    ['/not-gzip', 'the packed answer is damaged or cut off'],
    ['/brotli', 'packed in a way that was not asked for (br)'],
    ['/image', 'it is not the list of a package index, but image/png'],
    ['/text', 'it is neither the JSON nor the HTML of a package index'],
    ['/login-page', 'could not be names of packages'],
    ['/other-json', 'it has 0 names, fewer than half of the 200 that are known'],
    ['/version-2', 'it has version 2.0 of the simple API'],
    ['/empty', 'it is empty'],
    ['/500', 'the server failed (status 500)'],
    ['/401', 'the server refuses access (status 401)'],
    ['/404', 'there is nothing at this address (status 404)'],
    ['/304', 'the server answered with status 304'],
    ['/circle', 'the server redirects in a circle'],
    ['/chain-0', 'the server redirects more than 5 times'],
    ['/nowhere', 'the server redirects to nowhere'],
    ['/to-file', 'which is not secure'],
    ['/5-gigabytes', 'the server announces 5.0 GB; more than 4.2 MB is not fetched'],
    ['/bomb', 'it is larger than 4.2 MB'],
    ['/tenth', 'it has 20 names, fewer than half of the 200 that are known'],
    ['/old', 'it is of 2026-10-31, older than what is in use (2026-11-01)'],
  ])('%s', async (path, reason) => {
    const outcome = await data.update({ names: server.source(path), limits });
    expect(outcome).toEqual({
      cancelled: false,
      pieces: [
        {
          kind: 'failed',
          piece: 'names',
          message: expect.stringMatching(
            /^Could not update the list of names from http:.*\. What is in use stays\.$/,
          ) as string,
        },
      ],
    });
    const [piece] = outcome.pieces;
    expect(piece?.kind === 'failed' && piece.message).toContain(reason);
    await expectNothingChanged();
  });
});

describe('a ranking is refused', () => {
  test.each([
    ['/lost-top', 'only 40 of the 100 most downloaded packages are near its top'],
    ['/not-registered', '120 of its 240 names are not registered'],
    ['/few-ranked', 'it has 50 names, fewer than half'],
    ['/not-in-order', 'the rows are not in its order'],
    ['/html-ranking', 'it is not a ranking, but text/html'],
    ['/other-json', 'it holds no ranking'],
  ])('%s', async (path, reason) => {
    const { pieces } = await data.update({ ranking: server.source(path), limits });
    expect(pieces).toMatchObject([{ kind: 'failed', piece: 'ranking' }]);
    expect(pieces[0]?.kind === 'failed' && pieces[0].message).toContain(reason);
    await expectNothingChanged();
  });
});

test('a server that nobody runs is a message', async () => {
  const other = await startServer({});
  other.stop();
  const { pieces } = await data.update({ names: other.source('/') });
  expect(pieces[0]?.kind === 'failed' && pieces[0].message).toContain('the connection was refused');
  await expectNothingChanged();
});

test('an update can be cancelled while it waits, and leaves nothing', async () => {
  const cancel = new AbortController();
  const update = data.update({ names: server.source('/trickles'), signal: cancel.signal });
  setTimeout(() => {
    cancel.abort();
  }, 100);
  expect(await update).toEqual({ pieces: [], cancelled: true });
  await expectNothingChanged();
});
