import { describe, expect, test } from 'vitest';
import { isPypiAddress, pypiPage } from '../../shared/src/pypi';

describe('addresses of PyPI', () => {
  test.each([
    ['https://pypi.org/simple', true],
    ['https://pypi.org', true],
    ['HTTPS://PyPI.org/simple', true],
    ['https://user:secret@pypi.org:443/simple', true],
    ['http://pypi.python.org/simple', true],
    ['pypi.org/simple', true],
    ['https://pypi.org.example.com/simple', false],
    ['https://example.com/pypi.org', false],
    ['https://pypi.org@example.com/', false],
    ['https://pypi.org:secret@example.com/', false],
    ['https://test.pypi.org/simple', false],
    ['ftp://pypi.org/', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isPypiAddress(address)).toBe(expected);
  });
});

test('the page of a package can lead nowhere else', () => {
  expect(pypiPage('django')).toBe('https://pypi.org/project/django/');
  expect(pypiPage('../x?y#z')).toBe('https://pypi.org/project/..%2Fx%3Fy%23z/');
});
