import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { buildIndex } from '../../../../server/src/names/index/build';
import { packPrivateNames } from '../../../../server/src/names/index/private-names';
import { EMPTY_MANIFEST, manifestText } from '../../../../server/src/refresh/store/manifest';
import { updatedReader } from '../../../../server/src/refresh/store/open';

const root = mkdtempSync(join(tmpdir(), 'lookalike-store-'));
const shipped = join(root, 'shipped');
const folder = join(root, 'user');
const read = updatedReader(folder, shipped);
const names = (date: string) => buildIndex([{ name: 'a', version: '', month: '', rank: 1 }], date).names;

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(shipped, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(shipped, 'names.bin'), names('2026-11-01'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function put(files: Readonly<Record<string, string>>): void {
  writeFileSync(join(folder, 'current.json'), manifestText({ ...EMPTY_MANIFEST, files }));
}

describe('the data that was fetched', () => {
  test.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-02', true],
  ])('of %s is used: %s', async (date, used) => {
    writeFileSync(join(folder, 'names-1.bin'), names(date));
    put({ 'names.bin': 'names-1.bin' });
    expect((await read('names.bin')) !== undefined).toBe(used);
  });

  test('is absent where there is no folder, no manifest, or no such file in it', async () => {
    expect(await read('names.bin')).toBeUndefined();
    put({});
    expect(await read('names.bin')).toBeUndefined();
    rmSync(folder, { recursive: true });
    expect(await read('names.bin')).toBeUndefined();
  });

  test('that users alone have needs no comparison', async () => {
    const bytes = packPrivateNames(['acme'], '2020-01-01');
    writeFileSync(join(folder, 'private.bin'), bytes);
    put({ 'private-names.bin': 'private.bin' });
    expect(new Uint8Array((await read('private-names.bin')) ?? [])).toEqual(bytes);
  });

  test.each([
    ['that is empty is handed over, for the loader to say what is wrong', 'names-1.bin', 0],
    ['that is missing is an error', 'names-2.bin', undefined],
  ])('%s', async (_what, file, length) => {
    writeFileSync(join(folder, 'names-1.bin'), '');
    put({ 'names.bin': file });
    const result = read('names.bin');
    if (length === undefined) await expect(result).rejects.toThrow('no such file or folder');
    else expect((await result)?.length).toBe(length);
  });

  test.each(['', '{', '[]', '{"schema": 2}', 'null'])('with the manifest %j is damaged', async (text) => {
    writeFileSync(join(folder, 'current.json'), text);
    await expect(read('names.bin')).rejects.toThrow('current.json is damaged');
    await expect(read('names.bin')).rejects.not.toHaveProperty('cause');
    expect(await read('malicious.bin')).toBeUndefined();
  });

  test.each(['../shipped/names.bin', '/etc/passwd', '..', '.', 'a/b', 'A B'])(
    'is never looked for at %j',
    async (file) => {
      put({ 'names.bin': file });
      expect(await read('names.bin')).toBeUndefined();
    },
  );
});
