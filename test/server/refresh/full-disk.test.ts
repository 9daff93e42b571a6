import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  answer,
  type DataFolders,
  dataFolders,
  JSON_INDEX,
  NAMES,
  osvRecord,
  simpleJson,
  startServer,
} from './support';
import { zipFile } from './zip-file';

/** A disk that refuses what a test wants it to. */
const disk = vi.hoisted(() => ({
  refuses: undefined as ((call: string, path: string) => string | undefined) | undefined,
}));

vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  const check = (call: string, path: unknown): void => {
    const code = disk.refuses?.(call, String(path));
    if (code !== undefined) throw Object.assign(new Error(code), { code, path });
  };
  return {
    ...fs,
    mkdirSync: (...args: Parameters<typeof fs.mkdirSync>) => {
      check('mkdir', args[0]);
      return fs.mkdirSync(...args);
    },
    writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) => {
      check('write', args[0]);
      fs.writeFileSync(...args);
    },
    renameSync: (...args: Parameters<typeof fs.renameSync>) => {
      check('rename', args[1]);
      fs.renameSync(...args);
    },
    createWriteStream: (...args: Parameters<typeof fs.createWriteStream>) => {
      const stream = fs.createWriteStream(...args);
      const code = disk.refuses?.('stream', String(args[0]));
      if (code !== undefined) {
        stream._write = (_chunk, _encoding, done) => {
          done(Object.assign(new Error(code), { code }));
        };
      }
      return stream;
    },
  };
});

let data: DataFolders;
let server: Awaited<ReturnType<typeof startServer>>;
beforeEach(async () => {
  disk.refuses = undefined;
  data = dataFolders();
  server = await startServer({
    '/simple/': answer(JSON_INDEX, simpleJson([...NAMES, 'one-more'])),
    '/all.zip': answer(
      'application/zip',
      zipFile([{ name: 'MAL-2026-1.json', content: JSON.stringify(osvRecord('bad', 'MAL-2026-1')) }]),
    ),
  });
});
afterEach(() => {
  disk.refuses = undefined;
  server.stop();
  data.remove();
});

const refuse = (call: string, part: string, code: string) => {
  disk.refuses = (made, path) => (made === call && path.includes(part) ? code : undefined);
};

describe('an update says what the disk refuses', () => {
  test.each([
    ['mkdir', '', 'EROFS', 'the file system is read-only'],
    ['mkdir', '', 'EACCES', 'permission denied'],
    ['mkdir', '', 'EEXIST', 'something else is in its place'],
    ['write', 'update.lock', 'EROFS', 'the file system is read-only'],
    ['write', 'update.lock', 'ENOSPC', 'no space is left on the disk'],
  ])('%s %s: %s', async (call, part, code, reason) => {
    refuse(call, part, code);
    const outcome = await data.update({ names: server.source('/simple/') });
    const problem = `The package index could not be updated: ${data.folder}: ${reason}.`;
    expect(outcome).toEqual({ pieces: [], problem, cancelled: false });
    expect(server.asked).toEqual([]);
    expect((await data.inUse()).index.names).toBe(NAMES.length);
  });

  test.each([
    ['write', 'names-', 'ENOSPC', 'no space is left on the disk'],
    ['write', 'first-seen-', 'EDQUOT', 'the quota of the disk is used up'],
    ['write', 'current.json', 'ENOSPC', 'no space is left on the disk'],
    ['rename', 'current.json', 'EIO', 'the disk failed'],
  ])('%s %s: %s, and leaves nothing', async (call, part, code, reason) => {
    refuse(call, part, code);
    const { problem } = await data.update({ names: server.source('/simple/') });
    expect(problem).toContain(`can't be written: ${reason}.`);
    expect(readdirSync(data.folder)).toEqual([]);
    disk.refuses = undefined;
    expect((await data.inUse()).index.names).toBe(NAMES.length);
    expect((await data.update({ names: server.source('/simple/') })).pieces).toMatchObject([
      { kind: 'updated' },
    ]);
  });

  test('a download that fills the disk', async () => {
    refuse('stream', 'download-', 'ENOSPC');
    const { pieces } = await data.update({ malicious: server.source('/all.zip') });
    expect(pieces).toMatchObject([
      { kind: 'failed', message: expect.stringContaining(': no space is left on the disk.') as string },
    ]);
    expect(readdirSync(data.folder)).toEqual([]);
  });
});
