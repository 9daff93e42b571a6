import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UpdateRequest } from '../../../server/src/refresh/update';
import {
  answer,
  BAD,
  type DataFolders,
  dataFolders,
  JSON_INDEX,
  NAMES,
  NOW,
  osvRecord,
  rankingJson,
  RANKED,
  simpleJson,
  startServer,
} from './support';

const HOUR = 3_600_000;
let data: DataFolders;
let server: Awaited<ReturnType<typeof startServer>>;
beforeEach(async () => {
  data = dataFolders();
  const osv = JSON.stringify(BAD.map((name, i) => osvRecord(name, `MAL-2026-${i}`)));
  server = await startServer({
    '/simple/': answer(JSON_INDEX, simpleJson([...NAMES, 'one-more'])),
    '/mirror/': answer(JSON_INDEX, simpleJson([...NAMES, 'one-more'])),
    '/ranking': answer('application/json', rankingJson(RANKED)),
    '/osv': answer('application/json', osv),
    '/a/': answer(JSON_INDEX, simpleJson(['acme-core'])),
    '/b/': answer(JSON_INDEX, simpleJson(['acme-web'])),
  });
});
afterEach(() => {
  server.stop();
  data.remove();
});

async function update(request: Partial<UpdateRequest>) {
  const before = server.asked.length;
  const { source } = server;
  const outcome = await data.update({
    names: source('/simple/'),
    ranking: source('/ranking'),
    malicious: source('/osv'),
    privates: [source('/a/'), source('/b/')],
    ...request,
  });
  const asked = server.asked.slice(before).map(({ url }) => url);
  return { asked, kinds: outcome.pieces.map(({ piece, kind }) => `${piece} ${kind}`) };
}

const all = ['/simple/', '/ranking', '/osv', '/a/', '/b/'];

test('what has answered lately is not asked again, and stays in use', async () => {
  expect((await update({ unlessSince: NOW - HOUR })).asked).toEqual(all);
  const again = await update({ now: NOW + HOUR, unlessSince: NOW - 1 });
  expect(again).toEqual({
    asked: [],
    kinds: ['names recent', 'ranking recent', 'malicious recent', 'private recent'],
  });
  expect((await data.inUse()).index.names).toBe(NAMES.length + 1);
  expect((await update({ now: NOW + 2 * HOUR, unlessSince: NOW + HOUR })).asked).toEqual(all);
});

test('another source, and one that has failed, are asked', async () => {
  await update({ ranking: server.source('/none') });
  const { source } = server;
  const again = await update({
    now: NOW + HOUR,
    unlessSince: NOW - HOUR,
    names: source('/mirror/'),
    privates: [source('/a/')],
  });
  expect(again.asked).toEqual(['/mirror/', '/ranking', '/a/']);
});

test('so is what is no longer there, and what a wrong clock says', async () => {
  await update({ now: NOW + 48 * HOUR });
  expect((await update({ now: NOW, unlessSince: NOW - HOUR })).asked).toEqual(all);
  const { manifest } = await data.inUse();
  data.damage(manifest.files['malicious.bin'] ?? '');
  expect((await update({ now: NOW, unlessSince: NOW - HOUR })).asked).toEqual(['/osv']);
});
