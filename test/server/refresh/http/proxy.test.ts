import { afterEach, describe, expect, test, vi } from 'vitest';
import { proxyFor } from '../../../../server/src/refresh/http/proxy';

const VARIABLES = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'];

function environment(values: Readonly<Record<string, string>>): void {
  for (const name of VARIABLES) {
    vi.stubEnv(name, values[name] ?? '');
    vi.stubEnv(name.toUpperCase(), '');
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
});

const shown = (url: string, address: string, exceptions: readonly string[] = []) =>
  proxyFor(new URL(url), { address, exceptions })?.href;

describe('the proxy of the editor', () => {
  test.each([
    ['none', '', undefined],
    ['an address', 'http://proxy.example:3128', 'http://proxy.example:3128/'],
    ['an address without a scheme', 'proxy.example:3128', 'http://proxy.example:3128/'],
  ])('%s', (_what, address, expected) => {
    environment({});
    expect(shown('https://mirror.example/', address)).toBe(expected);
    expect(shown('http://mirror.example/', address)).toBe(expected);
  });

  test('goes before that of the environment, whose exceptions hold unless the editor has its own', () => {
    environment({ https_proxy: 'http://env.example', no_proxy: 'quiet.example' });
    expect(shown('https://mirror.example/', '')).toBe('http://env.example/');
    expect(shown('https://mirror.example/', 'http://own.example')).toBe('http://own.example/');
    expect(shown('https://quiet.example/', 'http://own.example')).toBeUndefined();
    expect(shown('https://quiet.example/', 'http://own.example', ['x'])).toBe('http://own.example/');
  });

  test.each([
    ['mirror.example', true],
    ['MIRROR.example', true],
    ['example', true],
    ['.example', true],
    ['*.example', true],
    ['*', true],
    ['mirror.example:443', true],
    ['mirror.example:8443', false],
    ['irror.example', false],
    ['other.example', false],
    ['', false],
  ])('is not asked for the exception %j: %s', (exception, isDirect) => {
    environment({});
    const proxy = shown('https://mirror.example/simple/', 'http://own.example', ['none', exception]);
    expect(proxy === undefined).toBe(isDirect);
  });

  test('that can not be used is named without its password', () => {
    environment({});
    const use = (address: string) => () => shown('https://mirror.example/', address);
    expect(use('socks5://ann:secret@proxy.example')).toThrow(
      'the proxy socks5://proxy.example is of a kind that is not supported',
    );
    expect(use('http://ann:secret@:x')).toThrow('the address of the proxy in the settings is malformed');
  });
});
