import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../server/src/manifests/decode';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const utf32 = (text: string, little: boolean) =>
  Buffer.concat(
    Array.from(`\ufeff${text}`).map((character) => {
      const unit = Buffer.alloc(4);
      const code = character.codePointAt(0) ?? 0;
      if (little) unit.writeUInt32LE(code);
      else unit.writeUInt32BE(code);
      return unit;
    }),
  );

const rows: [title: string, bytes: Buffer, text: string, encoding: string][] = [
  ['UTF-8', Buffer.from('djаngo 😀'), 'djаngo 😀', 'utf-8'],
  ['UTF-8 with a mark', Buffer.from('\ufeffflask'), 'flask', 'utf-8-bom'],
  ['a second mark stays', Buffer.from('\ufeff\ufeffflask'), '\ufeffflask', 'utf-8-bom'],
  ['UTF-16 LE', Buffer.from('\ufeffdjаngo\r\n', 'utf16le'), 'djаngo\r\n', 'utf-16le-bom'],
  ['UTF-16 BE', utf16be('\ufeff😀'), '😀', 'utf-16be-bom'],
  ['UTF-32 LE', utf32('a😀', true), 'a😀', 'utf-32le-bom'],
  ['UTF-32 BE', utf32('a😀', false), 'a😀', 'utf-32be-bom'],
  ['Latin-1 without a word', Buffer.from('# é\nflask', 'latin1'), '# é\nflask', 'latin1'],
  [
    'Latin-1 declared',
    Buffer.from('# -*- coding: latin-1 -*-\n# é', 'latin1'),
    '# -*- coding: latin-1 -*-\n# é',
    'latin1',
  ],
  [
    'declared in line two',
    Buffer.from('#\n# coding=iso8859-15\n# \xa4', 'latin1'),
    '#\n# coding=iso8859-15\n# €',
    'iso-8859-15',
  ],
  ['declared too late', Buffer.from('\n\n# coding: latin-1\n# é'), '\n\n# coding: latin-1\n# é', 'utf-8'],
  ['declared, but no comment', Buffer.from(' # coding: latin-1\n# é'), ' # coding: latin-1\n# é', 'utf-8'],
  ['declared, but unknown', Buffer.from('# coding: nonsense\n# é'), '# coding: nonsense\n# é', 'utf-8'],
  ['declared, but wrong', Buffer.from('# coding: utf-8\n# é', 'latin1'), '# coding: utf-8\n# é', 'latin1'],
  ['nothing', Buffer.alloc(0), '', 'utf-8'],
];

describe('decode', () => {
  it.each(rows)('%s', (_title, bytes, text, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding, binary: false });
  });

  it('tells binary files', () => {
    expect(decode(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])).binary).toBe(true);
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof decode(bytes).text).toBe('string');
      }),
    );
  });
});
