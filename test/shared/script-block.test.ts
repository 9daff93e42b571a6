import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readScript } from '../../server/src/manifests/script';
import { hasScriptBlock } from '../../shared/src/script-block';

test.each([
  ['# /// script\n# dependencies = []\n# ///\n', true],
  ['\ufeff# /// script\n', true],
  ['#!/usr/bin/env python\r\n\r\n# /// script \t\r\n', true],
  ['import os\r# /// script\r', true],
  ['# /// script', true],
  ['', false],
  ['# /// scripts\n', false],
  ['# /// pyproject\n', false],
  [' # /// script\n', false],
  ['x = "# /// script"\n', false],
  ['#/// script\n', false],
])('%j: %s', (text, expected) => {
  expect(hasScriptBlock(text)).toBe(expected);
});

test('finds all that the reader finds', () => {
  const line = fc.constantFrom(
    '# /// script',
    '# dependencies = ["six"]',
    '# ///',
    '#',
    'x',
    '',
    '# /// script x',
  );
  const text = fc
    .array(line)
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));
  fc.assert(
    fc.property(text, (script) => {
      if (readScript(script).entries.length > 0) expect(hasScriptBlock(script)).toBe(true);
    }),
  );
});
