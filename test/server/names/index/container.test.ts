import { describe, expect, test } from 'vitest';
import {
  FORMAT_VERSION,
  packIndexFile,
  unpackIndexFile,
  type IndexFile,
} from '../../../../server/src/names/index/container';

const FILE: IndexFile = {
  kind: 'rels',
  date: '2026-11-01',
  count: 3_000_000_000,
  completes: 0xfedcba98,
  sections: new Map([
    ['one', Uint8Array.of(1, 2, 3)],
    ['none', new Uint8Array()],
    ['last', Uint8Array.of(255)],
  ]),
};

const { bytes, checksum } = packIndexFile(FILE);

function problem(of: Uint8Array, kind: IndexFile['kind'] = 'rels'): string {
  const result = unpackIndexFile(of, kind);
  return 'problem' in result ? result.problem : '';
}

function changed(at: number, values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

describe('a file of the index', () => {
  test('comes back as it was packed, also from the middle of a buffer', () => {
    const around = new Uint8Array(bytes.length + 5);
    around.set(bytes, 3);
    const view = around.subarray(3, 3 + bytes.length);
    expect(unpackIndexFile(bytes, 'rels')).toEqual({ file: FILE, checksum });
    expect(unpackIndexFile(view, 'rels')).toEqual({ file: FILE, checksum });
  });

  test.each([
    ['nothing', new Uint8Array(), 'is empty'],
    ['a text', new TextEncoder().encode('{"names": []}'), 'is not a Lookalike index file'],
    ['line ends changed', changed(4, [0x0a, 0x0a]), 'is not a Lookalike index file'],
    [
      'a newer format',
      changed(8, [FORMAT_VERSION + 1, 0]),
      `has format ${FORMAT_VERSION + 1}, made for a newer`,
    ],
    ['an older format', changed(8, [0, 0]), 'no longer reads'],
    ['its first 20 bytes', bytes.subarray(0, 20), 'is cut off after 20 bytes'],
    [
      'all but its last byte',
      bytes.subarray(0, -1),
      `is cut off: ${bytes.length - 1} of ${bytes.length} bytes`,
    ],
    ['a byte too much', Uint8Array.of(...bytes, 0), 'is damaged'],
    ['another date', changed(24, [0x31]), 'is damaged'],
  ])('%s: a message that says what is wrong and what helps', (_, damaged, words) => {
    const message = problem(damaged);
    expect(message).toContain(words);
    expect(message).toMatch(/^The release data of the package index .*(Install Lookalike again|[Rr]ebuild)/);
  });

  test('of another kind is named', () => {
    expect(problem(bytes, 'malw')).toMatch(/^The list of reported malicious packages was expected.*rels/);
  });

  test('cut anywhere is a problem', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(problem(bytes.subarray(0, length)), `${length} bytes`).not.toBe('');
    }
  });

  test('with any one bit or byte changed is a problem', () => {
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128, 255]) {
        expect(problem(changed(at, [(bytes[at] ?? 0) ^ flip])), `byte ${at}, ${flip}`).not.toBe('');
      }
    }
  });
});
