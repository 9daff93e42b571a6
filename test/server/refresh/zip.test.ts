import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../server/src/refresh/limits';
import { answer, BAD, type DataFolders, dataFolders, osvRecord, startServer } from './support';
import { type ZipEntry, zipFile } from './zip-file';

const MIB = 1 << 20;

let data: DataFolders;
let stop: (() => void) | undefined;
beforeEach(() => {
  data = dataFolders();
});
afterEach(() => {
  stop?.();
  data.remove();
});

const good: readonly ZipEntry[] = [...BAD, 'turned-bad'].map((name, i) => ({
  name: `MAL-2026-${i}.json`,
  content: JSON.stringify(osvRecord(name, `MAL-2026-${i}`)),
}));

/** What becomes of an update from a server with this file, of which no more than 4 MiB and 1000 entries may come. */
async function updateFrom(file: Uint8Array) {
  stop?.();
  const server = await startServer({ '/all.zip': answer('application/zip', file) });
  stop = server.stop;
  const limits = { ...LIMITS, entries: 1000, bytes: { ...LIMITS.bytes, malicious: 4 * MIB } };
  return (await data.update({ malicious: server.source('/all.zip'), limits })).pieces;
}

async function expectRefused(file: Uint8Array, reason: string): Promise<void> {
  const pieces = await updateFrom(file);
  expect(pieces).toMatchObject([{ kind: 'failed', message: expect.stringContaining(reason) as string }]);
  expect(data.files()).toEqual([]);
  const { reports } = await data.inUse();
  expect([...reports.allNames()].sort()).toEqual([...BAD].sort());
}

test('the public export is read: reports of malicious packages, and nothing else in it', async () => {
  const others: ZipEntry[] = [
    { name: 'PYSEC-2026-1.json', content: JSON.stringify(osvRecord('weak', 'PYSEC-2026-1')) },
    { name: 'GHSA-x.json', content: 'not JSON at all' },
    { name: 'MAL-readme.txt', content: '?' },
  ];
  expect(await updateFrom(zipFile([...others, ...good]))).toEqual([
    { kind: 'updated', piece: 'malicious', date: '2026-11-20', count: 5, added: 1, removed: 0 },
  ]);
  expect((await data.inUse()).reports.report('turned-bad')).toBe('MAL-2026-4');
  expect(data.files().filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

describe('a bomb', () => {
  test.each([
    [
      'of one large entry',
      [{ name: 'MAL-1.json', content: Buffer.alloc(64 * MIB, 0x20) }],
      'a file in it would be larger than 8.4 MB once unpacked',
    ],
    [
      'of many entries',
      Array.from({ length: 10 }, (_, i) => ({ name: `MAL-${i}.json`, content: '{}'.padEnd(MIB) })),
      'it would be larger than 4.2 MB once unpacked',
    ],
    [
      'that lies about its size',
      [{ name: 'MAL-1.json', content: Buffer.alloc(64 * MIB, 0x20), claims: 1000 }],
      'the ZIP file is damaged (too many bytes in the stream',
    ],
  ])('%s is refused before it goes off', async (_what, entries: readonly ZipEntry[], reason) => {
    const before = process.memoryUsage().rss;
    await expectRefused(zipFile([...good, ...entries]), reason);
    expect((process.memoryUsage().rss - before) / MIB).toBeLessThan(100);
  });
});

describe('entries', () => {
  const one = good[0] ?? { name: '', content: '' };
  test.each([
    ['../MAL-2026-9.json', 'invalid relative path'],
    ['a/../../MAL-2026-9.json', 'invalid relative path'],
    ['/etc/cron.d/MAL-2026-9.json', 'absolute path'],
    ['C:/MAL-2026-9.json', 'absolute path'],
    ['..\\MAL-2026-9.json', 'invalid relative path'],
  ])('with the name %s make it a damaged file', async (name, reason) => {
    await expectRefused(zipFile([...good, { ...one, name }]), reason);
    expect(existsSync(join(data.root, 'user', 'MAL-2026-9.json'))).toBe(false);
  });

  test('in folders, of the same name and of harmless strange names are read', async () => {
    const names = ['PyPI/MAL-1.json', 'MAL-1.json', 'MAL-1.json', 'MAL-\u001b[31m.json', 'a b/MAL-é.json'];
    const entries = good.map((entry, i) => ({ ...entry, name: names[i] ?? '' }));
    expect(await updateFrom(zipFile(entries))).toMatchObject([{ kind: 'updated', count: 5 }]);
  });

  test('whose name would command a terminal are named without that', async () => {
    const entry = { name: 'MAL-\u001b[31m\u0007.json', content: '{' };
    await expectRefused(zipFile([...good, entry]), 'MAL-\u001b[31m\u0007.json in it is not valid JSON');
  });

  test.each<[string, Partial<ZipEntry>, string]>([
    ['encrypted', { flags: 1 }, 'encrypted'],
    ['packed in an unknown way', { method: 99 }, 'unsupported compression method'],
    ['shorter than it says', { claims: 5000 }, 'not enough bytes in the stream'],
    ['half a document', { content: '{"id": "MAL-1"' }, 'is not valid JSON'],
    ['empty', { content: '' }, 'is not valid JSON'],
  ])('that are %s are refused', async (_what, change, reason) => {
    await expectRefused(zipFile([...good.slice(1), { ...one, ...change }]), reason);
  });

  test.each([
    'null',
    '[]',
    '7',
    '"x"',
    '{}',
    '{"id": 1, "affected": {"__proto__": []}}',
    '['.repeat(50_000) + ']'.repeat(50_000),
  ])('that hold something else (%#) are passed over', async (content) => {
    const pieces = await updateFrom(zipFile([...good, { name: 'MAL-9.json', content }]));
    expect(pieces).toMatchObject([{ kind: 'updated', count: 5 }]);
  });
});

describe('a file', () => {
  const file = zipFile(good);
  test.each([
    ['that ends early', file.subarray(0, file.length - 40), 'the ZIP file is damaged'],
    ['of nothing but the first bytes', file.subarray(0, 2), 'the ZIP file is damaged'],
    ['with a directory that lies', zipFile(good, 900), 'the ZIP file is damaged'],
    ['without an entry', zipFile([]), 'it holds no report'],
    ['without a report', zipFile([{ name: 'PYSEC-1.json', content: '{}' }]), 'it holds no report'],
    ['that is larger than allowed', Buffer.concat([file, Buffer.alloc(5 * MIB)]), 'it is larger than 4.2 MB'],
  ])('%s is refused', async (_what, bytes, reason) => {
    await expectRefused(bytes, reason);
  });

  test('of too many entries is not even looked through', async () => {
    const entries = Array.from({ length: 1001 }, (_, i) => ({ name: String(i), content: '' }));
    await expectRefused(zipFile(entries), 'it has 1001 files; more than 1000 are not read');
  });
});
