import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewrite } from '../../../server/src/files/rewrite';
import { decode } from '../../../server/src/manifests/decode';

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

function utf32(text: string, littleEndian: boolean): Buffer {
  const characters = Array.from(`\ufeff${text}`);
  const bytes = Buffer.alloc(4 * characters.length);
  characters.forEach((character, at) => {
    const code = character.codePointAt(0) ?? 0;
    if (littleEndian) bytes.writeUInt32LE(code, 4 * at);
    else bytes.writeUInt32BE(code, 4 * at);
  });
  return bytes;
}

const ENCODE: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8-bom': (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le-bom': utf16,
  'utf-16be-bom': (text) => utf16(text).swap16(),
  'utf-32le-bom': (text) => utf32(text, true),
  'utf-32be-bom': (text) => utf32(text, false),
};

describe.each(Object.entries(ENCODE))('%s', (encoding, encode) => {
  const piece = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\0\ufeff]/g, ''));

  test('a change of the text is a change of the same text in bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece, piece), { maxLength: 4 }), piece, (parts, end) => {
        let text = '';
        let wanted = '';
        const changes = parts.map(([kept, old, newText]) => {
          const start = text.length + kept.length;
          text += kept + old;
          wanted += kept + newText;
          return { span: { start, end: start + old.length }, newText };
        });
        const bytes = encode(text + end);
        fc.pre(decode(bytes).encoding === encoding && decode(encode(wanted + end)).encoding === encoding);
        const after = rewrite(bytes, changes);
        expect(after?.text).toBe(wanted + end);
        expect(Buffer.from(after?.bytes ?? []).equals(encode(wanted + end))).toBe(true);
      }),
    );
  });
});

const cv2 = (text: string) => {
  const start = text.indexOf('cv2');
  return [{ span: { start, end: start + 3 }, newText: 'opencv-python' }];
};

test.each([
  ['Latin-1, which nothing declares', Buffer.from('# \xe9\xff\ncv2\n# \x81', 'latin1')],
  ['a declared encoding of one byte', Buffer.from('# coding: koi8-r\ncv2 # \xc1\xd2\n', 'latin1')],
  ['line ends of every kind', Buffer.from('a\r\ncv2\rb\n\r\nc')],
])('bytes around the change stay: %s', (_what, bytes) => {
  const after = rewrite(bytes, cv2(decode(bytes).text));
  const wanted = bytes.toString('latin1').replace('cv2', 'opencv-python');
  expect(Buffer.from(after?.bytes ?? []).toString('latin1')).toBe(wanted);
});

test.each([
  ['bytes that are not of the encoding of the mark', Buffer.from('\xef\xbb\xbf# \xff\ncv2\n', 'latin1')],
  ['half a character of UTF-16', Buffer.concat([utf16('cv2\n'), Buffer.from([0x41])])],
  [
    'an encoding of several bytes',
    Buffer.concat([
      Buffer.from('# coding: shift_jis\n# '),
      Buffer.from([0x83, 0x65]),
      Buffer.from('\ncv2\n'),
    ]),
  ],
])('is refused where the text does not lead back to the bytes: %s', (_what, bytes) => {
  expect(rewrite(bytes, cv2(decode(bytes).text))).toBeUndefined();
});

test('a character that the encoding has not is refused', () => {
  const bytes = Buffer.from('# \xe9\ncv2\n', 'latin1');
  expect(rewrite(bytes, [{ span: { start: 0, end: 0 }, newText: 'é' }])).toBeUndefined();
});

test('changes that overlap are refused', () => {
  const change = { span: { start: 0, end: 2 }, newText: 'x' };
  expect(rewrite(Buffer.from('abc'), [change, { ...change, span: { start: 1, end: 3 } }])).toBeUndefined();
});
