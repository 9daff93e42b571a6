import { expect, test } from 'vitest';
import { packPrivateNames, readPrivateNames } from '../../../../server/src/names/index/private-names';

test.each([[[]], [['acme-billing', 'acme-core']]])('%j reads back', (names) => {
  expect(readPrivateNames(packPrivateNames(names, '2026-11-20'))).toEqual({
    names: new Set(names),
    date: '2026-11-20',
  });
});

test('what is cut off is a problem', () => {
  const bytes = packPrivateNames(['acme-billing', 'acme-core'], '2026-11-20');
  for (let length = 0; length < bytes.length; length++) {
    expect(readPrivateNames(bytes.subarray(0, length)), `${length} bytes`).toHaveProperty('problem');
  }
});
