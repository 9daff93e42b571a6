import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPrivateNames } from '../../../server/src/names/index/private-names';
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
  type Play,
  rankingJson,
  RANKED,
  simpleHtml,
  simpleJson,
  startServer,
} from './support';

let data: DataFolders;
let server: Awaited<ReturnType<typeof startServer>> | undefined;
beforeEach(() => {
  data = dataFolders();
});
afterEach(() => {
  server?.stop();
  server = undefined;
  data.remove();
});

async function updateFrom(plays: Readonly<Record<string, Play>>, request: Partial<UpdateRequest> = {}) {
  server?.stop();
  server = await startServer(plays);
  const { source } = server;
  return data.update({
    ...('/simple/' in plays ? { names: source('/simple/') } : {}),
    ...('/ranking' in plays ? { ranking: source('/ranking') } : {}),
    ...('/osv' in plays ? { malicious: source('/osv') } : {}),
    ...('/private' in plays ? { privates: [source('/private')] } : {}),
    ...request,
  });
}

const more = [...NAMES.slice(0, -1), 'new-on-pypi', 'Another_New.Name'];
const DAY = 86_400_000;

describe('names', () => {
  test.each([
    ['JSON', answer(JSON_INDEX, simpleJson(more))],
    ['packed JSON', answer(JSON_INDEX, gzipSync(simpleJson(more)), { 'content-encoding': 'gzip' })],
    ['HTML', answer('text/html; charset=utf-8', simpleHtml(more))],
    [
      'JSON in no order, with names twice',
      answer('application/json', simpleJson([...more, ...more].reverse())),
    ],
  ])('are read from %s', async (_what, play) => {
    const outcome = await updateFrom({ '/simple/': play });
    expect(outcome.pieces).toEqual([
      { kind: 'updated', piece: 'names', date: '2026-11-25', count: 201, added: 2, removed: 1 },
    ]);
    const { index, releases, firstSeen } = await data.inUse();
    expect([index.names, index.ranked]).toEqual([201, RANKED]);
    expect(index.has('another-new-name')).toBe(true);
    expect(index.has(NAMES.at(-1) ?? '')).toBe(false);
    expect(releases?.version(index.position('package-007'))).toBe('1.7');
    expect(releases?.version(index.position('new-on-pypi'))).toBe('');
    expect([...firstSeen]).toEqual([
      ['another-new-name', '2026-11-25'],
      ['new-on-pypi', '2026-11-25'],
    ]);
    expect(data.files()).toEqual(['current.json', 'first-seen.bin', 'names.bin', 'releases.bin']);
  });

  test('are read from a file', async () => {
    const path = join(data.root, 'simple.json');
    writeFileSync(path, simpleJson(more));
    const { pieces } = await data.update({ names: { kind: 'file', path } });
    expect(pieces).toMatchObject([{ kind: 'updated', count: 201 }]);
    const missing = await data.update({ names: { kind: 'file', path: `${path}x` } });
    expect(missing.pieces).toMatchObject([
      { kind: 'failed', message: expect.stringContaining('no such file') as string },
    ]);
  });

  test('keep the day on which they were first seen, until they go', async () => {
    await updateFrom({ '/simple/': answer(JSON_INDEX, simpleJson(more)) });
    await updateFrom(
      { '/simple/': answer(JSON_INDEX, simpleJson([...more.slice(0, -1), 'third'])) },
      { now: NOW + 10 * DAY },
    );
    expect([...(await data.inUse()).firstSeen]).toEqual([
      ['new-on-pypi', '2026-11-25'],
      ['third', '2026-12-05'],
    ]);
    await updateFrom({ '/simple/': answer(JSON_INDEX, simpleJson(more)) }, { now: NOW + 370 * DAY });
    expect([...(await data.inUse()).firstSeen]).toEqual([['another-new-name', '2027-11-30']]);
  });

  test('are asked for on the condition that they have changed', async () => {
    const play: Play = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': JSON_INDEX, 'etag': '"1"' }).end(simpleJson(more));
    };
    server = await startServer({ '/simple/': play, '/other/': play });
    const names = server.source('/simple/');
    await data.update({ names });
    const again = await data.update({ names, now: NOW + DAY });
    expect(again.pieces).toEqual([{ kind: 'unchanged', piece: 'names', date: '2026-11-25' }]);
    const { manifest } = await data.inUse();
    expect(manifest.pieces.names?.checked).toBe('2026-11-26T12:00:00.000Z');
    // Another address, or data that is damaged: the whole list is needed.
    expect((await data.update({ names: server.source('/other/') })).pieces).toMatchObject([
      { kind: 'updated' },
    ]);
    const stored = join(data.folder, (await data.inUse()).manifest.files['names.bin'] ?? '');
    writeFileSync(stored, readFileSync(stored).subarray(0, 1000));
    await data.update({ names: server.source('/other/') });
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
      undefined,
      undefined,
    ]);
    expect((await data.inUse()).index.names).toBe(201);
  });

  test('of an older state of the same server are refused', async () => {
    let serial = 9;
    server = await startServer({
      '/simple/': (request, response) => {
        answer(JSON_INDEX, simpleJson(more, serial))(request, response);
      },
    });
    const names = server.source('/simple/');
    await data.update({ names });
    serial = 8;
    expect((await data.update({ names })).pieces).toMatchObject([
      { kind: 'failed', message: expect.stringContaining('serial 8') as string },
    ]);
  });

  test('of a time that is still to come are of today', async () => {
    const late = { 'last-modified': 'Fri, 01 Jan 2100 00:00:00 GMT' };
    await updateFrom({ '/simple/': answer(JSON_INDEX, simpleJson(more), late) });
    expect((await data.inUse()).index.date).toBe('2026-11-25');
  });
});

describe('the ranking', () => {
  const ranked = ['package-001', 'package-000', ...RANKED.slice(2), 'new-on-pypi'];

  test('is renewed alone, with the names in use', async () => {
    const { pieces } = await updateFrom({
      '/ranking': answer('application/json', rankingJson(['gone', ...ranked.slice(0, -1)])),
    });
    expect(pieces).toEqual([
      { kind: 'updated', piece: 'ranking', date: '2026-11-02', count: 120, added: 0, removed: 0 },
    ]);
    const { index } = await data.inUse();
    expect([index.date, index.rank('gone'), index.rank('package-001')]).toEqual(['2026-11-01', undefined, 2]);
  });

  test('goes with the new names', async () => {
    const outcome = await updateFrom({
      '/simple/': answer(JSON_INDEX, simpleJson(more)),
      '/ranking': answer('application/json', rankingJson(ranked)),
    });
    expect(outcome.pieces.map(({ kind }) => kind)).toEqual(['updated', 'updated']);
    const { index } = await data.inUse();
    expect([index.names, index.rank('new-on-pypi')]).toEqual([201, 121]);
    const older = { '/ranking': answer('application/json', rankingJson(ranked, '2026-10-02')) };
    expect((await updateFrom(older)).pieces).toMatchObject([
      { kind: 'failed', message: expect.stringContaining('older than what is in use') as string },
    ]);
  });

  test('fails alone: the names are renewed', async () => {
    const outcome = await updateFrom({
      '/simple/': answer(JSON_INDEX, simpleJson(more)),
      '/ranking': answer('application/json', '{'),
    });
    expect(outcome.pieces.map(({ kind }) => kind)).toEqual(['failed', 'updated']);
    expect((await data.inUse()).index.ranked).toEqual(RANKED);
  });
});

describe('reports', () => {
  const records = [
    ...BAD.slice(1).map((name, i) => osvRecord(name, `MAL-2025-${i + 1}`)),
    osvRecord('Turned_Bad', 'MAL-2026-2'),
    osvRecord('turned-bad', 'MAL-2026-1'),
    osvRecord('taken-back', 'MAL-2026-3', { withdrawn: '2026-11-01T00:00:00Z' }),
    osvRecord('package-000', 'MAL-2026-4'),
    osvRecord('weak', 'PYSEC-2026-1'),
    { id: 'MAL-2026-5', affected: [{ package: { ecosystem: 'npm', name: 'of-npm' } }] },
    {
      id: 'MAL-2026-6',
      affected: [{ package: { ecosystem: 'PyPI', name: 'package-150' }, versions: ['1'] }],
    },
    { id: 'MAL-2026-7', affected: [{ package: { ecosystem: 'PyPI', name: 'gone' }, versions: ['1'] }] },
  ];
  const wanted = ['bad-four', 'bad-one', 'bad-three', 'bad-two', 'gone', 'turned-bad'];

  test.each([
    ['an array', JSON.stringify(records)],
    ['lines', records.map((record) => JSON.stringify(record)).join('\n')],
    ['the answer of a query', JSON.stringify({ vulns: records })],
  ])('are read from %s', async (_what, text) => {
    const { pieces } = await updateFrom({ '/osv': answer('application/json', text) });
    expect(pieces).toEqual([
      { kind: 'updated', piece: 'malicious', date: '2026-11-20', count: 6, added: 2, removed: 0 },
    ]);
    const { reports } = await data.inUse();
    expect([...reports.allNames()]).toEqual(wanted);
    expect(['turned-bad', 'bad-one', 'gone'].map((name) => reports.report(name))).toEqual([
      'MAL-2026-1',
      '',
      'MAL-2026-7',
    ]);
  });

  test.each([
    ['few', [osvRecord('a', 'MAL-2026-1')].slice(0, 0), 'it holds no report'],
    ['only weaknesses', [osvRecord('a', 'PYSEC-2026-1')], 'fewer than half of the 4'],
    ['old ones', BAD.map((name) => osvRecord(name, 'MAL-2024-1', { modified: '2026-04-01' })), 'older than'],
  ])('with %s are refused', async (_what, list, reason) => {
    const { pieces } = await updateFrom({ '/osv': answer('application/json', JSON.stringify(list)) });
    expect(pieces).toMatchObject([{ kind: 'failed', message: expect.stringContaining(reason) as string }]);
    expect(data.files()).toEqual([]);
  });
});

describe('private names', () => {
  test('are stored, kept by other updates, and forgotten', async () => {
    await updateFrom({ '/private': answer('text/html', simpleHtml(['Acme.Core', 'acme-billing'])) });
    await updateFrom({ '/simple/': answer(JSON_INDEX, simpleJson(more)) });
    const { manifest } = await data.inUse();
    const bytes = readFileSync(join(data.folder, manifest.files['private-names.bin'] ?? ''));
    expect(readPrivateNames(bytes)).toMatchObject({ names: new Set(['acme-billing', 'acme-core']) });
    await data.update({ privates: [] });
    const after = (await data.inUse()).manifest;
    expect([after.files['private-names.bin'], after.pieces.private]).toEqual([undefined, undefined]);
    expect(after.files['names.bin']).toBe(manifest.files['names.bin']);
  });

  test('of several indexes come together or not at all', async () => {
    server = await startServer({
      '/a': answer(JSON_INDEX, simpleJson(['a'])),
      '/b': answer(JSON_INDEX, simpleJson(['b'])),
    });
    const { source } = server;
    expect((await data.update({ privates: [source('/a'), source('/b')] })).pieces).toMatchObject([
      { kind: 'updated', count: 2 },
    ]);
    expect((await data.update({ privates: [source('/a'), source('/none')] })).pieces).toMatchObject([
      { kind: 'failed', piece: 'private' },
    ]);
    expect((await data.inUse()).fetched.has('private-names.bin')).toBe(true);
  });

  const own = Array.from({ length: 100_001 }, (_, i) => `acme-${i}`);
  test.each([
    ['more than 100,000', own, false],
    ['100,000', own.slice(1), true],
    ['more than half of them public', [...own.slice(0, 20), ...NAMES.slice(0, 21)], false],
    ['half of them public', [...own.slice(0, 20), ...NAMES.slice(0, 20)], true],
    ['fewer than 20, all of them public', NAMES.slice(0, 19), true],
  ])('%s: a list that mirrors a public index is refused', async (_what, names, isTaken) => {
    const { pieces } = await updateFrom({ '/private': answer(JSON_INDEX, simpleJson(names)) });
    const refusal = {
      kind: 'failed',
      message: expect.stringMatching(/^.*\d+ of them public ones, so it seems to mirror/) as string,
    };
    expect(pieces).toMatchObject([isTaken ? { kind: 'updated', count: names.length } : refusal]);
  });
});
