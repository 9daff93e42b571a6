import { expect, test } from 'vitest';
import { createKeyring, originOf } from '../../client/src/keyring';
import { parseCredentials } from '../../shared/src/credential-messages';
import { createSeal } from '../../shared/src/sealed';
import { memoryEditor } from './memory-editor';

const ORIGIN = 'https://pypi.example:8443';
const CREDENTIALS = { username: 'ann', password: 's3cr3t-t0ken' };

test('credentials are kept in the keyring alone, answered sealed, and forgotten', async () => {
  const { secrets, state, context } = memoryEditor();
  const keyring = createKeyring(context.secrets, context.state);
  await keyring.keep(ORIGIN, CREDENTIALS);
  expect(keyring.origins()).toEqual([ORIGIN]);
  expect(JSON.stringify([...state])).not.toMatch(/ann|s3cr3t/);
  expect([...secrets.values()]).toEqual([JSON.stringify(CREDENTIALS)]);
  const { publicKey, open } = await createSeal();
  const sealed = await keyring.answer({ origin: ORIGIN, publicKey });
  expect(JSON.stringify(sealed)).not.toMatch(/ann|s3cr3t/);
  expect(sealed && parseCredentials(await open(sealed))).toEqual(CREDENTIALS);
  await keyring.forget(ORIGIN);
  expect(await keyring.answer({ origin: ORIGIN, publicKey })).toBeNull();
  expect([keyring.origins(), secrets.size]).toEqual([[], 0]);
});

test.each([
  'http://pypi.example:8443',
  'https://pypi.example',
  'https://pypi.example:443',
  'https://a.pypi.example:8443',
  'https://example:8443',
  'https://pypi.example:8443/',
  'HTTPS://pypi.example:8443',
  '',
  '__proto__',
])('nothing is told to %j', async (origin) => {
  const { context } = memoryEditor();
  const keyring = createKeyring(context.secrets, context.state);
  await keyring.keep(ORIGIN, CREDENTIALS);
  const { publicKey } = await createSeal();
  expect(await keyring.answer({ origin, publicKey })).toBeNull();
});

test('what is damaged in the keyring or beside it counts as nothing', async () => {
  const { secrets, state, context } = memoryEditor();
  const keyring = createKeyring(context.secrets, context.state);
  await keyring.keep(ORIGIN, CREDENTIALS);
  const { publicKey } = await createSeal();
  for (const key of secrets.keys()) secrets.set(key, '{');
  expect(await keyring.answer({ origin: ORIGIN, publicKey })).toBeNull();
  for (const key of state.keys()) state.set(key, 'x');
  expect(keyring.origins()).toEqual([]);
});

test.each([
  ['https://pypi.example/simple/', 'https://pypi.example'],
  [' https://PyPI.example:443/ ', 'https://pypi.example'],
  ['https://ann:pw@pypi.example:8443/x?y#z', ORIGIN],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['ftp://pypi.example/', undefined],
  ['file:///etc/passwd', undefined],
  ['pypi.example', undefined],
  ['https://', undefined],
  ['', undefined],
])('the origin of %j is %j', (address, origin) => {
  expect(originOf(address)).toBe(origin);
});
