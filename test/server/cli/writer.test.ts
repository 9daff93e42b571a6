import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { Writer } from '../../../server/src/cli/writer';

test('gathers text and hands it over in one piece', async () => {
  const pieces: string[] = [];
  const writer = new Writer(sink((text) => pieces.push(text)));
  expect(writer.add('a')).toBe(false);
  expect(writer.add('b')).toBe(false);
  expect(pieces).toEqual([]);
  await writer.flush();
  await writer.flush();
  expect(pieces).toEqual(['ab']);
});

test('asks for a flush once there is much', () => {
  const writer = new Writer(sink(() => undefined));
  expect(writer.add('x'.repeat(1 << 16))).toBe(true);
});

test('waits for a slow reader', async () => {
  let release: () => void = () => undefined;
  const slow = new Writable({
    write: (_chunk, _encoding, done) => {
      release = done;
    },
  });
  const writer = new Writer(slow);
  writer.add('a');
  let flushed = false;
  const flush = writer.flush().then(() => {
    flushed = true;
  });
  await new Promise(setImmediate);
  expect(flushed).toBe(false);
  release();
  await flush;
  expect(flushed).toBe(true);
});

test.each([
  ['a reader that has gone is no failure', 'EPIPE', undefined],
  ['a full disk is one', 'ENOSPC', 'write ENOSPC'],
])('%s', async (_what, code, failure) => {
  const broken = new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error(`write ${code}`), { code }));
    },
  });
  const writer = new Writer(broken);
  writer.add('a');
  await writer.flush();
  await new Promise(setImmediate);
  expect(writer.closed).toBe(true);
  expect(writer.failure).toBe(failure);
  writer.add('b');
  await writer.flush();
});

function sink(take: (text: string) => void): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      take(chunk);
      done();
    },
  });
}
