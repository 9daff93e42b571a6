import { expect, test } from 'vitest';
import { hasOwnIndex } from '../../../server/src/analysis/own-index';
import { manifest } from './entries';

test.each([
  ['--index-url', 'https://pypi.example.com/simple', true],
  ['--extra-index-url', 'https://user:secret@pypi.example.com/simple', true],
  ['--extra-index-url', 'https://example.com/pypi.org/simple', true],
  ['--index-url', 'https://pypi.org.example.com/simple', true],
  ['--index-url', '${INDEX}', true],
  ['--index-url', '', true],
  ['--find-links', './wheels', true],
  ['--no-index', '', true],
  ['tool.uv.index', 'https://pypi.example.com/simple', true],
  ['tool.uv.extra-index-url', 'https://pypi.example.com/simple', true],
  ['tool.poetry.source', 'https://pypi.example.com/simple', true],
  ['source', 'https://pypi.org/simple', false],
  ['--index-url', 'https://pypi.org/simple', false],
  ['--index-url', 'https://user@PyPI.org:443/simple', false],
  ['--pre', '', false],
  ['--trusted-host', 'pypi.example.com', false],
])('%s %s: %s', (name, value, expected) => {
  expect(hasOwnIndex(manifest([], [{ name, value }]))).toBe(expected);
});

test('a file without options', () => {
  expect(hasOwnIndex(manifest([]))).toBe(false);
});
