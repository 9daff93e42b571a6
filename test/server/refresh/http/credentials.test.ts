import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findCredentials } from '../../../../server/src/refresh/http/credentials';
import { findInNetrc } from '../../../../server/src/refresh/http/netrc';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lookalike-home-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const ENV = { LOOKALIKE_PYPI_EXAMPLE_USERNAME: 'env', LOOKALIKE_PYPI_EXAMPLE_PASSWORD: 'e' };
const NETRC = 'machine pypi.example login netrc password n\n';

describe('credentials come from', () => {
  test.each([
    ['the address first', 'https://address:a@pypi.example/', ENV, true, true, 'address'],
    ['then the environment', 'https://pypi.example/', ENV, true, true, 'env'],
    ['then the keyring', 'https://pypi.example/', {}, true, true, 'keyring'],
    ['then .netrc', 'https://pypi.example/', {}, false, true, 'netrc'],
    ['nowhere else', 'https://pypi.example/', {}, false, false, undefined],
    ['none of these for another host', 'https://other.example/', ENV, true, true, undefined],
  ])('%s', async (_what, address, env, hasKeyring, hasNetrc, expected) => {
    if (hasNetrc) writeFileSync(join(home, '.netrc'), NETRC);
    const asked: string[] = [];
    const find = findCredentials({
      env,
      platform: 'linux',
      home,
      keyring: ({ origin }) => {
        asked.push(origin);
        const found = hasKeyring && origin === 'https://pypi.example';
        return Promise.resolve(found ? { username: 'keyring', password: 'k' } : undefined);
      },
    });
    expect((await find(new URL(address)))?.username).toBe(expected);
    // A keyring may ask its user something: not where there is an answer already.
    expect(asked.length).toBe(expected === 'address' || expected === 'env' ? 0 : 1);
  });
});

describe('.netrc', () => {
  test.each([
    ['one line', 'machine a.example login ann password p', 'ann:p'],
    [
      'several lines',
      'machine b.example\n login x\n password y\nmachine a.example\n login ann\n password p\n',
      'ann:p',
    ],
    ['another case', 'machine A.Example login ann password p', 'ann:p'],
    ['quotes', 'machine a.example login "an n" password "p \\" q"', 'an n:p " q'],
    ['a password with #', 'machine a.example login ann password #p', 'ann:#p'],
    [
      'comments',
      '# machine a.example login no password no\nmachine a.example login ann password p # end',
      'ann:p',
    ],
    [
      'a macro',
      'macdef init\nmachine a.example login no password no\n\nmachine a.example login ann password p',
      'ann:p',
    ],
    ['a default', 'machine b.example login x password y\ndefault login ann password p', 'ann:p'],
    ['no such host', 'machine b.example login x password y', undefined],
    ['nothing', '', undefined],
    ['half an entry', 'machine a.example login', ':'],
  ])('with %s', (_what, text, expected) => {
    const found = findInNetrc(text, 'a.example');
    expect(found && `${found.username}:${found.password}`).toBe(expected);
  });
});
