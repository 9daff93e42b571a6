import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locationBelow, region } from '../../../../server/src/output/sarif/location';

test.each([
  ['requirements.txt', 'requirements.txt'],
  ['a b/ü.txt', 'a%20b/%C3%BC.txt'],
  ['a:b/c:d.txt', 'a%3Ab/c%3Ad.txt'],
  ['what?/100%.txt', 'what%3F/100%25.txt'],
  ['a#b.txt', 'a%23b.txt'],
  ['back\\slash.txt', 'back%5Cslash.txt'],
  ['@scope/x+y,[z].txt', '@scope/x+y,[z].txt'],
])('%s lies at %s', (path, uri) => {
  expect(locationBelow(path)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
});

test('a path is escaped as Node escapes it', () => {
  const segment = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/^\.{1,2}$|[/\0]/.test(text));
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
      const path = `x${segments.join('/')}x`;
      const expected = pathToFileURL(`/${path}`).href.slice('file:///'.length);
      expect(locationBelow(path).uri).toBe(expected.replaceAll(':', '%3A'));
    }),
  );
});

test('lines and columns count from 1', () => {
  const range = { start: { line: 0, character: 2 }, end: { line: 1, character: 0 } };
  expect(region(range)).toEqual({ startLine: 1, startColumn: 3, endLine: 2, endColumn: 1 });
});
